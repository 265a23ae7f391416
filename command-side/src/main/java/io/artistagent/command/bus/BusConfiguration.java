package io.artistagent.command.bus;

import io.artistagent.eventlog.configuration.CommandInterceptorOrder;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Configures the interceptors that serve no single feature. */
@Configuration(proxyBeanMethods = false)
class BusConfiguration {

    @Bean
    @Order(CommandInterceptorOrder.STALE_VERSION)
    MessageHandlerInterceptor<CommandMessage<?>> staleVersionFirst() {
        return new StaleVersionFirst();
    }
}
