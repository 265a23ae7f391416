package io.artistagent.command.aggregates;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Creates the readers with which features query aggregates. */
@Component
public final class AggregateReaders {

    private final EventStore log;
    private final ParameterResolverFactory parameters;

    AggregateReaders(@Lazy EventStore log, @Lazy ParameterResolverFactory parameters) {
        this.log = log;
        this.parameters = parameters;
    }

    public <T> AggregateReader<T> of(Class<T> type) {
        return new AggregateReader<>(type, log, parameters);
    }
}
