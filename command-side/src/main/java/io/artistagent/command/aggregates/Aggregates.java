package io.artistagent.command.aggregates;

import io.artistagent.eventlog.configuration.AggregateCache;
import io.artistagent.eventlog.privacy.SubjectKeys;
import java.util.List;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Registers the aggregate definitions of all features with the framework. */
@Component
final class Aggregates implements ConfigurerModule {

    /** Per aggregate type. */
    private static final int MAX_IN_MEMORY = 10_000;

    private final CommandTargets targets = new CommandTargets();
    private final List<AggregateDefinition<?>> definitions;
    private final boolean alone;
    private final ObjectProvider<SubjectKeys> keys;

    /**
     * @param alone whether no other node appends to the log. Only then may an aggregate stay in memory: a command that changes nothing
     *     appends nothing, so the log would not detect that another node had changed the aggregate in the meantime.
     */
    Aggregates(
            List<AggregateDefinition<?>> definitions,
            @Value("${artist-agent.log.alone:false}") boolean alone,
            ObjectProvider<SubjectKeys> keys) {
        this.definitions = definitions;
        this.alone = alone;
        this.keys = keys;
    }

    @Override
    public void configureModule(Configurer configurer) {
        definitions.forEach(definition -> configurer.configureAggregate(aggregate(definition)));
    }

    private <T> AggregateConfigurer<T> aggregate(AggregateDefinition<T> definition) {
        AggregateConfigurer<T> aggregate = AggregateConfigurer.defaultConfiguration(definition.type())
                .configureCommandTargetResolver(configuration -> targets);
        if (definition.hasSnapshots()) {
            aggregate.configureSnapshotTrigger(configuration -> new EventCountSnapshotTriggerDefinition(
                    configuration.getComponent(Snapshotter.class), definition.eventsPerSnapshot()));
        }
        if (alone) {
            aggregate.configureCache(configuration -> cache());
        }
        return aggregate;
    }

    /** The cache does not know which persons an aggregate refers to, so an erasure clears it completely. Erasures are rare. */
    private Cache cache() {
        AggregateCache cache = new AggregateCache(MAX_IN_MEMORY);
        keys.ifAvailable(erasures -> erasures.whenErased(person -> cache.removeAll()));
        return cache;
    }
}
