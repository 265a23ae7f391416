package io.artistagent.command;

import io.artistagent.domain.artist.Artist;
import io.artistagent.domain.catalogue.Release;
import io.artistagent.domain.catalogue.Track;
import io.artistagent.domain.collaboration.Collaboration;
import io.artistagent.domain.erasure.Erasure;
import io.artistagent.domain.imports.Import;
import io.artistagent.domain.matching.MatchFeedback;
import io.artistagent.eventlog.configuration.AggregateCache;
import io.artistagent.eventlog.privacy.SubjectKeys;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells the framework of the aggregates, which know nothing of Spring. Those that grow get snapshots. */
@Component
final class Aggregates implements ConfigurerModule {

    private static final int EVENTS_A_SNAPSHOT = 100;

    /** Each event of an import holds hundreds of rows, and reading them again for every batch would take longer than the batch. */
    private static final int BATCHES_A_SNAPSHOT = 5;

    /** Of each kind. */
    private static final int MOST_IN_MEMORY = 10_000;

    private final CommandTargets targets = new CommandTargets();
    private final boolean alone;
    private final ObjectProvider<SubjectKeys> keys;

    /**
     * @param alone whether no other node appends to the log. Only then may an aggregate stay in memory: a command that finds nothing to
     *     do appends nothing, so the log could not tell it that another node had changed the aggregate meanwhile.
     */
    Aggregates(@Value("${artist-agent.log.alone:false}") boolean alone, ObjectProvider<SubjectKeys> keys) {
        this.alone = alone;
        this.keys = keys;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.configureAggregate(growing(Artist.class, EVENTS_A_SNAPSHOT));
        configurer.configureAggregate(growing(Collaboration.class, EVENTS_A_SNAPSHOT));
        configurer.configureAggregate(growing(Import.class, BATCHES_A_SNAPSHOT));
        configurer.configureAggregate(loaded(Erasure.class));
        configurer.configureAggregate(loaded(MatchFeedback.class));
        configurer.configureAggregate(loaded(Release.class));
        configurer.configureAggregate(loaded(Track.class));
    }

    private <T> AggregateConfigurer<T> growing(Class<T> type, int events) {
        return loaded(type)
                .configureSnapshotTrigger(configuration ->
                        new EventCountSnapshotTriggerDefinition(configuration.getComponent(Snapshotter.class), events));
    }

    private <T> AggregateConfigurer<T> loaded(Class<T> type) {
        var aggregate =
                AggregateConfigurer.defaultConfiguration(type).configureCommandTargetResolver(configuration -> targets);
        return alone ? aggregate.configureCache(configuration -> cache()) : aggregate;
    }

    /** Which of them know something of a person nobody can tell: all of them are read again after an erasure, which is rare. */
    private Cache cache() {
        var cache = new AggregateCache(MOST_IN_MEMORY);
        keys.ifAvailable(erasures -> erasures.whenErased(person -> cache.removeAll()));
        return cache;
    }
}
