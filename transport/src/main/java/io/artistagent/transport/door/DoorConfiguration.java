package io.artistagent.transport.door;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Guards the door of every application that has this module on its class path. */
@AutoConfiguration
public class DoorConfiguration {

    /** Within the filter that gives a request its trace id, and within the one that turns failures of the API into problems. */
    private static final int OUTERMOST = Ordered.HIGHEST_PRECEDENCE + 3;

    private static final String HOSTS = "artist-agent.hosts";

    @Bean
    FilterRegistrationBean<FailureFilter> failures() {
        FilterRegistrationBean<FailureFilter> filter = new FilterRegistrationBean<>(new FailureFilter());
        filter.setOrder(OUTERMOST);
        return filter;
    }

    @Bean
    FilterRegistrationBean<FrontDoor> frontDoor(
            @Value("${" + HOSTS + ":}") List<String> named, Environment environment) {
        AllowedHosts hosts = AllowedHosts.of(named);
        if (hosts.isEmpty() && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException(
                    "The profile production needs %s, the hosts by which this server is reached.".formatted(HOSTS));
        }
        FilterRegistrationBean<FrontDoor> filter = new FilterRegistrationBean<>(new FrontDoor(hosts));
        filter.setOrder(OUTERMOST + 1);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedLanguages() {
        return server -> server.addEngineValves(new BoundedLanguages());
    }
}
