package io.artistagent.query.audit.state;

import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.codec.StateRenderer;
import io.artistagent.eventlog.storage.AggregateHistory;
import io.artistagent.eventlog.storage.LogReader;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures how past states are computed, which needs the log in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false", matchIfMissing = true)
class StateConfiguration {

    @Bean
    States states(AggregateHistory history, EventCodec codec, StateRenderer renderer, LogReader log) {
        return new States(history, codec, renderer, log);
    }
}
