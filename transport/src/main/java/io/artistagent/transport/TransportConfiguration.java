package io.artistagent.transport;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Measures the connections of every application that has this module on its class path. */
@AutoConfiguration
@EnableConfigurationProperties(SendingLimits.class)
public class TransportConfiguration {

    /** Directly within the filter that turns errors of the API into problems. */
    private static final int WITHIN_PROBLEMS = Ordered.HIGHEST_PRECEDENCE + 3;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> pacedConnections(SendingLimits limits) {
        return server -> {
            server.setProtocol(PacedProtocol.class.getName());
            server.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof PacedProtocol protocol) {
                    protocol.limit(limits);
                }
            });
        };
    }

    @Bean
    FilterRegistrationBean<SlowSenderFilter> slowSenderFilter() {
        var registration = new FilterRegistrationBean<>(new SlowSenderFilter());
        registration.setOrder(WITHIN_PROBLEMS);
        return registration;
    }
}
