package io.artistagent.eventlog.operation;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.projection.Automation;
import io.artistagent.eventlog.projection.LogProcessors;
import io.artistagent.eventlog.readmodel.ReadModel;
import io.artistagent.eventlog.readmodel.ReadModelMaintenance;
import io.artistagent.eventlog.readmodel.ReadModels;
import io.artistagent.eventlog.readmodel.Rebuild;
import io.artistagent.eventlog.readmodel.Rebuilds;
import io.artistagent.eventlog.readmodel.StoredPositions;
import io.artistagent.eventlog.readmodel.VersionTable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of several processes that follow a log, with a read model and optionally an automation. */
final class TestProcess implements AutoCloseable {

    static final Duration KEEP_RETIRED = Duration.ofSeconds(1);

    final ReadModels models;
    final Rebuilds rebuilds;
    final ReadModelMaintenance maintenance;
    final Projections projections;
    final Positions positions;
    final ProjectionsEndpoint endpoint;
    final RebuildsEndpoint rebuildsEndpoint;
    final Tally tally;
    private final Configuration axon;

    /**
     * @param name the name of the process
     * @param automation an additional automation; null for none
     */
    TestProcess(TestLog log, String name, Function<ReadModels, Tally> model, @Nullable Automation automation) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        ObjectProvider<ReadModel> here = beans.getBeanProvider(ReadModel.class);
        JdbcClient database = JdbcClient.create(log.sql());
        VersionTable versions = new VersionTable(database);
        StoredPositions stored = new StoredPositions(database, TestLog.serializer());
        models = new ReadModels(versions, here);
        tally = model.apply(models);
        beans.addBean("tally", tally);
        rebuilds = new Rebuilds(versions, stored, () -> log.reader().highWaterMark(), log.transactions());
        maintenance = new ReadModelMaintenance(models, rebuilds, KEEP_RETIRED);
        Configurer configurer = DefaultConfigurer.defaultConfiguration()
                .registerComponent(TokenStore.class, unused -> log.tokens(name))
                .registerComponent(TransactionManager.class, unused -> log.axonTransactions())
                .configureEventStore(unused ->
                        EmbeddedEventStore.builder().storageEngine(log.engine()).build());
        LogProcessors processors = new LogProcessors(
                log.database(), log.reader(), log.codec(), log.transientFailures(), new SimpleMeterRegistry());
        configurer.eventProcessing().registerEventHandler(unused -> tally);
        if (automation != null) {
            beans.addBean("automation", automation);
            configurer.eventProcessing().registerEventHandler(unused -> automation);
        }
        new ProjectionModule(here, beans.getBeanProvider(Automation.class), processors, maintenance)
                .configureModule(configurer);
        axon = configurer.start();
        projections = new Projections(axon.eventProcessingConfiguration());
        positions = new Positions(axon.eventProcessingConfiguration(), stored, models);
        endpoint = new ProjectionsEndpoint(projections, models, rebuilds, maintenance);
        rebuildsEndpoint = new RebuildsEndpoint(rebuilds, maintenance);
    }

    ProjectionView view(String projection) {
        return List.copyOf(endpoint.projections()).stream()
                .filter(view -> view.name().equals(projection))
                .findAny()
                .orElseThrow();
    }

    /** Begins a rebuild of the tally. */
    Rebuild begin() {
        return (Rebuild)
                endpoint.rebuild("tally", ProjectionsEndpoint.Work.REBUILD).getBody();
    }

    Rebuild change(Rebuild rebuild, RebuildsEndpoint.Work work) {
        return (Rebuild) rebuildsEndpoint.change(rebuild.id(), work).getBody();
    }

    Rebuild.State state(Rebuild rebuild) {
        return rebuilds.find(rebuild.id()).orElseThrow().state();
    }

    /** Returns how many events a rebuild has read. */
    long progress(Rebuild rebuild) {
        return rebuilds.find(rebuild.id()).orElseThrow().done();
    }

    @Override
    public void close() {
        maintenance.close();
        axon.shutdown();
    }
}
