package io.artistagent.command.catalogue;

import io.artistagent.command.aggregates.AggregateDefinition;
import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.command.aggregates.AggregateReaders;
import io.artistagent.domain.catalogue.Release;
import io.artistagent.domain.catalogue.Track;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the catalogue aggregates. Their histories stay short, so they need no snapshots. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    AggregateDefinition<Track> trackAggregate() {
        return AggregateDefinition.withoutSnapshots(Track.class);
    }

    @Bean
    AggregateReader<Track> trackReader(AggregateReaders readers) {
        return readers.of(Track.class);
    }

    @Bean
    AggregateDefinition<Release> releaseAggregate() {
        return AggregateDefinition.withoutSnapshots(Release.class);
    }

    @Bean
    AggregateReader<Release> releaseReader(AggregateReaders readers) {
        return readers.of(Release.class);
    }
}
