package io.artistagent.eventlog.configuration;

import io.artistagent.eventlog.access.AccessLog;
import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.codec.EventRenderer;
import io.artistagent.eventlog.codec.StateRenderer;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.database.TransientFailures;
import io.artistagent.eventlog.erasure.ErasureConfiguration;
import io.artistagent.eventlog.head.AppendNotifier;
import io.artistagent.eventlog.head.HighWaterMark;
import io.artistagent.eventlog.ledger.LedgerConfiguration;
import io.artistagent.eventlog.privacy.KeySettings;
import io.artistagent.eventlog.privacy.KeyStore;
import io.artistagent.eventlog.privacy.KeysHealth;
import io.artistagent.eventlog.privacy.MasterKeys;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.eventlog.projection.LogProcessors;
import io.artistagent.eventlog.projection.Processors;
import io.artistagent.eventlog.readmodel.ScratchVersions;
import io.artistagent.eventlog.storage.AggregateHistory;
import io.artistagent.eventlog.storage.LogReader;
import io.artistagent.eventlog.storage.PostgreSqlEventStorageEngine;
import io.artistagent.eventlog.storage.PostgreSqlLogReader;
import io.artistagent.eventlog.storage.ReencryptedForms;
import io.artistagent.eventlog.storage.Reencryption;
import io.artistagent.eventlog.upcasting.Upcasting;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The log in PostgreSQL, unless the log is on Axon Server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false", matchIfMissing = true)
@EnableConfigurationProperties(KeySettings.class)
@Import({ErasureConfiguration.class, LedgerConfiguration.class})
class PostgreSqlLogConfiguration {

    @Bean
    RequiredImplementation requiredStorageEngine() {
        return new RequiredImplementation(EventStorageEngine.class, PostgreSqlEventStorageEngine.class);
    }

    @Bean
    RequiredImplementation requiredDataSource() {
        return new RequiredImplementation(DataSource.class, LogDataSource.class);
    }

    /** @param alone whether no other process appends to the log or follows it */
    @Bean(initMethod = "start")
    HighWaterMark highWaterMark(DataSource database, @Value("${artist-agent.log.alone:false}") boolean alone) {
        LogDataSource log = (LogDataSource) database;
        return new HighWaterMark(log, alone ? null : new AppendNotifier(log));
    }

    /** @param masterKeys a key management service that holds the master key; without one, the settings contain it */
    @Bean
    KeyStore keyStore(KeySettings settings, DataSource database, ObjectProvider<MasterKeys> masterKeys) {
        MasterKeys held = masterKeys.getIfAvailable();
        return held == null
                ? KeyStore.open(settings, (LogDataSource) database)
                : KeyStore.open(settings, held, (LogDataSource) database);
    }

    @Bean
    SubjectKeys subjectKeys(KeyStore store, MeterRegistry meters) {
        store.keys().measuredBy(meters);
        return store.keys();
    }

    @Bean
    RecordedKeyChanges recordedKeyChanges(KeyStore store, AccessLog accesses, Clock clock) {
        return new RecordedKeyChanges(store, accesses, clock);
    }

    @Bean
    HealthIndicator keysHealthIndicator(KeyStore store) {
        return new KeysHealth(store);
    }

    @Bean
    EventCodec eventCodec(@Qualifier("eventSerializer") Serializer events, SubjectKeys keys, Upcasting upcasting) {
        return new EventCodec(((Jackson3Serializer) events).getObjectMapper(), keys, upcasting);
    }

    @Bean
    EventRenderer eventRenderer(EventCodec codec) {
        return new EventRenderer(codec);
    }

    @Bean
    StateRenderer stateRenderer(EventCodec codec) {
        return new StateRenderer(codec);
    }

    @Bean
    AggregateHistory aggregateHistory(DataSource database) {
        return new AggregateHistory((LogDataSource) database);
    }

    @Bean
    ScratchVersions scratchVersions(
            DataSource database, LogReader reader, EventCodec codec, PlatformTransactionManager transactions) {
        return new ScratchVersions((LogDataSource) database, reader, codec, transactions);
    }

    @Bean
    ReencryptedForms reencryptedForms(JdbcClient database, EventCodec codec) {
        return new ReencryptedForms(database, codec);
    }

    @Bean(initMethod = "warnIfPending")
    Reencryption reencryption(
            DataSource database, EventCodec codec, ReencryptedForms forms, HighWaterMark highWaterMark) {
        return new Reencryption((LogDataSource) database, codec, forms, highWaterMark);
    }

    @Bean
    EventStorageEngine eventStorageEngine(DataSource database, EventCodec codec, HighWaterMark highWaterMark) {
        return new PostgreSqlEventStorageEngine((LogDataSource) database, codec, highWaterMark);
    }

    @Bean
    LogReader logReader(DataSource database, HighWaterMark highWaterMark) {
        return new PostgreSqlLogReader((LogDataSource) database, highWaterMark);
    }

    @Bean
    Processors logProcessors(
            DataSource database,
            LogReader reader,
            EventCodec codec,
            TransientFailures transientFailures,
            MeterRegistry meters) {
        return new LogProcessors((LogDataSource) database, reader, codec, transientFailures, meters);
    }
}
