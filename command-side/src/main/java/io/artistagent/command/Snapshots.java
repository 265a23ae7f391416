package io.artistagent.command;

import io.artistagent.domain.artist.Artist;
import io.artistagent.domain.collaboration.Collaboration;
import io.artistagent.domain.imports.Import;
import org.axonframework.eventsourcing.AggregateFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Makes known to the snapshotter what it takes snapshots of: it asks Spring, which knows nothing of the aggregates, and without an
 * answer it takes none and says so in a warning only.
 */
@Configuration(proxyBeanMethods = false)
@Lazy
class Snapshots {

    @Bean
    AggregateFactory<Artist> artistFactory(org.axonframework.config.Configuration configuration) {
        return configuration.aggregateFactory(Artist.class);
    }

    @Bean
    AggregateFactory<Collaboration> collaborationFactory(org.axonframework.config.Configuration configuration) {
        return configuration.aggregateFactory(Collaboration.class);
    }

    @Bean
    AggregateFactory<Import> importFactory(org.axonframework.config.Configuration configuration) {
        return configuration.aggregateFactory(Import.class);
    }
}
