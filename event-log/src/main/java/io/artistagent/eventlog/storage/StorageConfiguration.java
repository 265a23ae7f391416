package io.artistagent.eventlog.storage;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every log gives to commands and takes from them, wherever it lies. */
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
