package io.artistagent.eventlog.storage;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The handling of commands for every kind of log: metadata and receipts. */
@Configuration(proxyBeanMethods = false)
public class StorageConfiguration {

    @Bean
    CorrelationDataProvider logMetadata() {
        return new LogMetadata();
    }

    @Bean
    MessageHandlerInterceptor<CommandMessage<?>> receipts() {
        return new ReceiptInterceptor();
    }
}
