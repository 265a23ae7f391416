package io.artistagent.eventlog.configuration;

import io.artistagent.eventlog.storage.LogMetadata;
import io.artistagent.eventlog.storage.ReceiptInterceptor;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Configures the handling of commands for every kind of log: event metadata, receipts and times. */
@Configuration(proxyBeanMethods = false)
class CommandHandlingConfiguration {

    @Bean
    CorrelationDataProvider logMetadata() {
        return new LogMetadata();
    }

    @Bean
    @Order(CommandInterceptorOrder.TIMER)
    MessageHandlerInterceptor<CommandMessage<?>> commandTimer(MeterRegistry meters) {
        return new CommandTimer(meters);
    }

    @Bean
    @Order(CommandInterceptorOrder.RECEIPT)
    MessageHandlerInterceptor<CommandMessage<?>> receipts() {
        return new ReceiptInterceptor();
    }
}
