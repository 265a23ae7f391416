package io.artistagent.transport;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Installs connection limits in every application with this module on its class path. */
@AutoConfiguration
@EnableConfigurationProperties(SendingLimits.class)
public class TransportConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> pacedConnections(SendingLimits limits) {
        return server -> {
            server.setProtocol(MinRateProtocol.class.getName());
            server.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof MinRateProtocol protocol) {
                    protocol.limit(limits);
                }
            });
        };
    }

    @Bean
    FilterRegistrationBean<SlowSenderFilter> slowSenderFilter() {
        FilterRegistrationBean<SlowSenderFilter> registration = new FilterRegistrationBean<>(new SlowSenderFilter());
        registration.setOrder(FilterOrder.SLOW_SENDERS);
        return registration;
    }
}
