package io.artistagent.command;

import io.artistagent.domain.artist.Artist;
import io.artistagent.domain.catalogue.Release;
import io.artistagent.domain.catalogue.Track;
import io.artistagent.domain.collaboration.Collaboration;
import io.artistagent.domain.imports.Import;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.stereotype.Component;

/** Tells the framework of the aggregates, which know nothing of Spring. Those that grow get snapshots. */
@Component
final class Aggregates implements ConfigurerModule {

    private static final int EVENTS_A_SNAPSHOT = 100;

    /** Each event of an import holds hundreds of rows, and reading them again for every batch would take longer than the batch. */
    private static final int BATCHES_A_SNAPSHOT = 5;

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(growing(Artist.class, EVENTS_A_SNAPSHOT));
        configurer.configureAggregate(growing(Collaboration.class, EVENTS_A_SNAPSHOT));
        configurer.configureAggregate(growing(Import.class, BATCHES_A_SNAPSHOT));
        configurer.configureAggregate(cached(Release.class));
        configurer.configureAggregate(cached(Track.class));
    }

    private static <T> AggregateConfigurer<T> growing(Class<T> type, int events) {
        return cached(type)
                .configureSnapshotTrigger(configuration ->
                        new EventCountSnapshotTriggerDefinition(configuration.getComponent(Snapshotter.class), events));
    }

    private static <T> AggregateConfigurer<T> cached(Class<T> type) {
        return AggregateConfigurer.defaultConfiguration(type).configureCache(configuration -> new WeakReferenceCache());
    }
}
