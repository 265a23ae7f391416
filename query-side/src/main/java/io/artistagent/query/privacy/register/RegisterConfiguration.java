package io.artistagent.query.privacy.register;

import io.artistagent.domain.ProcessingActivities;
import io.artistagent.domain.ProcessingActivity;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of the register. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataController.class)
class RegisterConfiguration {

    /** A transfer with a misspelt name would be missing in the register. */
    @Bean
    SmartInitializingSingleton transfersOfKnownActivities(DataController controller) {
        return () -> requireKnown(controller);
    }

    static void requireKnown(DataController controller) {
        Set<String> known = ProcessingActivities.all().stream()
                .map(ProcessingActivity::name)
                .collect(Collectors.toSet());
        for (String name : controller.transfers().keySet()) {
            if (!name.equals(DataController.ALL) && !known.contains(name)) {
                throw new IllegalStateException("artist-agent.controller.transfers." + name
                        + " is not the name of an activity of the register, or all");
            }
        }
    }
}
