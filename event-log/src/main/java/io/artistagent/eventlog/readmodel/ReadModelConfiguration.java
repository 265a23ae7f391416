package io.artistagent.eventlog.readmodel;

import io.artistagent.eventlog.projection.DeadLetterTable;
import io.artistagent.eventlog.projection.TokenStoreConfiguration;
import io.artistagent.eventlog.storage.LogReader;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Configures the read models of an application, their rebuilds, and the wait for their positions. */
@Configuration(proxyBeanMethods = false)
public class ReadModelConfiguration {

    @Bean
    VersionTable readModelVersions(JdbcClient database) {
        return new VersionTable(database);
    }

    @Bean
    ReadModels readModels(VersionTable versions, ObjectProvider<ReadModel> here, MaintenanceTimes times) {
        return new ReadModels(versions, here, times.keepRetired());
    }

    /** @param keepRetired how long a version is kept after another one has taken over, and after the last process needed it */
    @Bean
    MaintenanceTimes readModelMaintenanceTimes(
            @Value("${artist-agent.read-models.keep-retired:1m}") Duration keepRetired) {
        return new MaintenanceTimes(keepRetired);
    }

    @Bean
    StoredPositions storedPositions(JdbcClient database, Serializer serializer) {
        return new StoredPositions(database, serializer);
    }

    @Bean
    DeadLetterTable deadLetterTable(JdbcClient database) {
        return new DeadLetterTable(database);
    }

    @Bean
    StoredProjections storedProjections(
            JdbcClient database, StoredPositions positions, VersionTable versions, DeadLetterTable deadLetters) {
        return new StoredProjections(database, positions, versions, deadLetters);
    }

    @Bean
    Positions projectionPositions(EventProcessingConfiguration processors, StoredPositions stored, ReadModels models) {
        return new Positions(processors, stored, models);
    }

    @Bean
    DocumentStoreRegister documentStoreRegister(JdbcClient database, PlatformTransactionManager transactions) {
        return new DocumentStoreRegister(database, transactions, TokenStoreConfiguration.CLAIM_TIMEOUT);
    }

    @Bean
    Rebuilds rebuilds(
            VersionTable versions,
            StoredPositions positions,
            ObjectProvider<LogReader> reader,
            ObjectProvider<EventStore> log,
            PlatformTransactionManager transactions) {
        return new Rebuilds(versions, positions, () -> end(reader, log), transactions);
    }

    @Bean
    VersionSwitch readModelVersionSwitch(
            VersionTable versions,
            StoredPositions positions,
            ObjectProvider<LogReader> reader,
            ObjectProvider<EventStore> log,
            PlatformTransactionManager transactions) {
        LongSupplier last = () -> reader.getIfAvailable() == null ? end(reader, log) : versions.lastEvent();
        return new VersionSwitch(versions, positions, last, transactions);
    }

    private static long end(ObjectProvider<LogReader> reader, ObjectProvider<EventStore> log) {
        LogReader ours = reader.getIfAvailable();
        return ours == null ? log.getObject().createHeadToken().position().orElse(0) : ours.highWaterMark();
    }

    @Bean
    ReadModelMaintenance readModelMaintenance(
            ReadModels models,
            Rebuilds rebuilds,
            VersionSwitch versionSwitch,
            VersionTable versions,
            StoredPositions positions,
            PlatformTransactionManager transactions,
            MaintenanceTimes times) {
        return new ReadModelMaintenance(
                models, rebuilds, versionSwitch, new VersionCleanup(versions, positions, transactions), times);
    }
}
