package io.artistagent.transport.guard;

import io.artistagent.transport.FilterOrder;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Installs the request guards in every application with this module on its class path. */
@AutoConfiguration
public class GuardConfiguration {

    private static final String HOSTS = "artist-agent.hosts";

    @Bean
    FilterRegistrationBean<FailureFilter> failures() {
        FilterRegistrationBean<FailureFilter> filter = new FilterRegistrationBean<>(new FailureFilter());
        filter.setOrder(FilterOrder.FAILURES);
        return filter;
    }

    @Bean
    FilterRegistrationBean<HostFilter> hostFilter(
            @Value("${" + HOSTS + ":}") List<String> named, Environment environment) {
        AllowedHosts hosts = AllowedHosts.of(named);
        if (hosts.isEmpty() && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException(
                    "The profile production requires %s: set it to the host names under which clients reach this server."
                            .formatted(HOSTS));
        }
        FilterRegistrationBean<HostFilter> filter = new FilterRegistrationBean<>(new HostFilter(hosts));
        filter.setOrder(FilterOrder.ALLOWED_HOSTS);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> guardValves() {
        return server -> server.addEngineValves(new BoundedLanguages(), new UnreadableAddresses());
    }
}
