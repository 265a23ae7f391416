package io.artistagent.command;

import io.artistagent.domain.artist.Artist;
import io.artistagent.domain.catalogue.Release;
import io.artistagent.domain.catalogue.Track;
import io.artistagent.domain.collaboration.Collaboration;
import io.artistagent.domain.imports.Import;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** A reader for each kind of aggregate. */
@Configuration(proxyBeanMethods = false)
class LogReaders {

    @Bean
    LogReader<Artist> artistReader(@Lazy EventStore log, @Lazy ParameterResolverFactory parameters) {
        return new LogReader<>(Artist.class, log, parameters);
    }

    @Bean
    LogReader<Release> releaseReader(@Lazy EventStore log, @Lazy ParameterResolverFactory parameters) {
        return new LogReader<>(Release.class, log, parameters);
    }

    @Bean
    LogReader<Track> trackReader(@Lazy EventStore log, @Lazy ParameterResolverFactory parameters) {
        return new LogReader<>(Track.class, log, parameters);
    }

    @Bean
    LogReader<Collaboration> collaborationReader(@Lazy EventStore log, @Lazy ParameterResolverFactory parameters) {
        return new LogReader<>(Collaboration.class, log, parameters);
    }

    @Bean
    LogReader<Import> importReader(@Lazy EventStore log, @Lazy ParameterResolverFactory parameters) {
        return new LogReader<>(Import.class, log, parameters);
    }
}
