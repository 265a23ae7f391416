package io.artistagent.command.artist;

import io.artistagent.command.aggregates.AggregateDefinition;
import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.command.aggregates.AggregateReaders;
import io.artistagent.domain.artist.Artist;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the artist aggregate. */
@Configuration(proxyBeanMethods = false)
class ArtistConfiguration {

    private static final int EVENTS_PER_SNAPSHOT = 100;

    @Bean
    AggregateDefinition<Artist> artistAggregate() {
        return AggregateDefinition.withSnapshotEvery(EVENTS_PER_SNAPSHOT, Artist.class);
    }

    @Bean
    AggregateReader<Artist> artistReader(AggregateReaders readers) {
        return readers.of(Artist.class);
    }
}
