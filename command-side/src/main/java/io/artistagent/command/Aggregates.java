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

/** Tells the framework of the aggregates, which know nothing of Spring. Those that grow get a snapshot every hundred events. */
@Component
final class Aggregates implements ConfigurerModule {

    private static final int EVENTS_A_SNAPSHOT = 100;

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(growing(Artist.class));
        configurer.configureAggregate(growing(Collaboration.class));
        configurer.configureAggregate(growing(Import.class));
        configurer.configureAggregate(cached(Release.class));
        configurer.configureAggregate(cached(Track.class));
    }

    private static <T> AggregateConfigurer<T> growing(Class<T> type) {
        return cached(type)
                .configureSnapshotTrigger(configuration -> new EventCountSnapshotTriggerDefinition(
                        configuration.getComponent(Snapshotter.class), EVENTS_A_SNAPSHOT));
    }

    private static <T> AggregateConfigurer<T> cached(Class<T> type) {
        return AggregateConfigurer.defaultConfiguration(type).configureCache(configuration -> new WeakReferenceCache());
    }
}
