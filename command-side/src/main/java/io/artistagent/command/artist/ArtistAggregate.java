package io.artistagent.command.artist;

import io.artistagent.command.AggregateDefinition;
import io.artistagent.command.LogReader;
import io.artistagent.command.LogReaders;
import io.artistagent.domain.artist.Artist;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the artist aggregate. */
@Configuration(proxyBeanMethods = false)
class ArtistAggregate {

    private static final int EVENTS_PER_SNAPSHOT = 100;

    @Bean
    AggregateDefinition<Artist> artistAggregate() {
        return AggregateDefinition.withSnapshotEvery(EVENTS_PER_SNAPSHOT, Artist.class);
    }

    @Bean
    LogReader<Artist> artistReader(LogReaders readers) {
        return readers.of(Artist.class);
    }
}
