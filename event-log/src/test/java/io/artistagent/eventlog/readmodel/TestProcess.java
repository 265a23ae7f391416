package io.artistagent.eventlog.readmodel;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.projection.LogProcessors;
import io.artistagent.eventlog.projection.ProcessorSettings;
import io.artistagent.eventlog.projection.Processors;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of several processes that follow a log for a read model. */
public final class TestProcess implements AutoCloseable {

    static final MaintenanceTimes TIMES =
            new MaintenanceTimes(Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofSeconds(2));

    /** The name of the maintenance thread. */
    static final String MAINTENANCE = "read-models";

    public final ReadModels models;
    public final Rebuilds rebuilds;
    public final ReadModelMaintenance maintenance;
    final StoredPositions stored;
    public final Tally tally;
    private final Configuration axon;

    /** Runs before every statement on the table of versions. */
    volatile Runnable beforeStatement = () -> {};

    /** Adds the processors of the projections to the framework's configuration. */
    @FunctionalInterface
    public interface Wiring {

        void configure(
                Configurer configurer,
                ObjectProvider<ReadModel> here,
                Processors processors,
                ReadModelMaintenance maintenance);
    }

    /** @param name the name of the process */
    TestProcess(TestLog log, String name, Function<ReadModels, Tally> model) {
        this(log, name, model, TestProcess::readModelOnly);
    }

    /**
     * @param name the name of the process
     * @param wiring adds the processor of the read model, and others if wanted
     */
    public TestProcess(TestLog log, String name, Function<ReadModels, Tally> model, Wiring wiring) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        ObjectProvider<ReadModel> here = beans.getBeanProvider(ReadModel.class);
        JdbcClient database = JdbcClient.create(new JdbcTemplate(log.database()) {
            @Override
            protected DataSource obtainDataSource() {
                beforeStatement.run();
                return super.obtainDataSource();
            }
        });
        VersionTable versions = new VersionTable(database);
        stored = new StoredPositions(database, TestLog.serializer());
        models = new ReadModels(versions, here, TIMES.keepRetired());
        tally = model.apply(models);
        beans.addBean("tally", tally);
        rebuilds = new Rebuilds(versions, stored, () -> log.reader().highWaterMark(), log.transactions());
        maintenance = new ReadModelMaintenance(
                models,
                rebuilds,
                new VersionSwitch(versions, stored, versions::lastEvent, log.transactions()),
                new VersionCleanup(versions, stored, log.transactions()),
                TIMES);
        Configurer configurer = DefaultConfigurer.defaultConfiguration()
                .registerComponent(TokenStore.class, unused -> log.tokens(name))
                .registerComponent(TransactionManager.class, unused -> log.axonTransactions())
                .configureEventStore(unused ->
                        EmbeddedEventStore.builder().storageEngine(log.engine()).build());
        configurer.eventProcessing().registerEventHandler(unused -> tally);
        wiring.configure(
                configurer,
                here,
                new LogProcessors(
                        log.database(), log.reader(), log.codec(), log.transientFailures(), new SimpleMeterRegistry()),
                maintenance);
        axon = configurer.start();
    }

    private static void readModelOnly(
            Configurer configurer,
            ObjectProvider<ReadModel> here,
            Processors processors,
            ReadModelMaintenance maintenance) {
        configurer
                .eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(unused -> PropagatingErrorHandler.instance())
                .byDefaultAssignTo("tally")
                .registerEventProcessorFactory((name, configuration, handlers) ->
                        new ReadModelProcessor(here.getObject(), handlers, processors, configuration, maintenance));
    }

    public EventProcessingConfiguration processing() {
        return axon.eventProcessingConfiguration();
    }

    /** Waits for positions in this process. */
    public Positions positions() {
        return new Positions(processing(), stored, models);
    }

    /** The processor of the read model. */
    EventProcessor processor() {
        return processing().eventProcessor("tally").orElseThrow();
    }

    /** The stored position of the version that queries read here. */
    long position() {
        return position(models.current("tally"));
    }

    long position(int version) {
        return stored.lowest(ProcessorSettings.nameOf("tally", version)).orElse(-1);
    }

    Rebuild begin() {
        Rebuild begun = rebuilds.begin(tally).orElseThrow();
        maintenance.pollSoon();
        return begun;
    }

    Rebuild find(Rebuild rebuild) {
        return rebuilds.find(rebuild.id()).orElseThrow();
    }

    Rebuild.State state(Rebuild rebuild) {
        return find(rebuild).state();
    }

    @Override
    public void close() {
        maintenance.close();
        axon.shutdown();
    }
}
