package io.artistagent.transport.door;

import io.artistagent.transport.FilterPlaces;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Guards the door of every application that has this module on its class path. */
@AutoConfiguration
public class DoorConfiguration {

    private static final String HOSTS = "artist-agent.hosts";

    @Bean
    FilterRegistrationBean<FailureFilter> failures() {
        FilterRegistrationBean<FailureFilter> filter = new FilterRegistrationBean<>(new FailureFilter());
        filter.setOrder(FilterPlaces.FAILURES);
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
        filter.setOrder(FilterPlaces.FRONT_DOOR);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedLanguages() {
        return server -> server.addEngineValves(new BoundedLanguages());
    }
}
