package io.artistagent.command;

import io.artistagent.domain.Actor;
import io.artistagent.eventlog.LogMetadata;
import java.util.Map;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a deadline brings about nobody asked for: its events say that the house itself acted. The framework would leave them blank. */
@Configuration(proxyBeanMethods = false)
class Deadlines {

    private static final Map<String, String> THE_HOUSE = Map.of(
            Actor.KEY, Actor.SYSTEM,
            LogMetadata.ROLE, Actor.SYSTEM,
            LogMetadata.PURPOSE, "service",
            LogMetadata.CLIENT, Actor.SYSTEM,
            LogMetadata.SOURCE, "deadline");

    @Bean
    SmartInitializingSingleton deadlinesActForTheHouse(DeadlineManager deadlines, CorrelationDataProvider logMetadata) {
        return () -> deadlines.registerHandlerInterceptor((unitOfWork, chain) -> {
            unitOfWork.transformMessage(deadline -> deadline.andMetaData(THE_HOUSE));
            unitOfWork.registerCorrelationDataProvider(logMetadata);
            return chain.proceed();
        });
    }
}
