package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.database.SchemaMigration;
import io.artistagent.eventlog.head.HighWaterMark;
import io.artistagent.eventlog.retention.RetentionLog;
import io.artistagent.eventlog.retention.RetentionRule;
import io.artistagent.eventlog.upcasting.Upcasting;
import io.artistagent.ledger.note.LedgerKey;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the ledger of a log in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
public class LedgerConfiguration {

    private final LedgerTables tables = new LedgerTables();
    private final CheckpointTable checkpoints = new CheckpointTable();

    @Bean
    static SchemaMigration ledgerSchema() {
        return new SchemaMigration("ledger", "classpath:db/migration/ledger");
    }

    @Bean
    LedgerKey ledgerKey(LedgerSettings settings) {
        return LedgerKeys.of(settings);
    }

    @Bean
    LedgerState ledgerState() {
        return new LedgerState();
    }

    @Bean
    CheckpointSigner checkpointSigner(LedgerKey key, LedgerSettings settings, Clock clock) {
        return new CheckpointSigner(tables, checkpoints, key, LedgerKeys.previous(settings), clock);
    }

    @Bean
    Ledger ledger(DataSource database, CheckpointSigner signer, LedgerKey key, Clock clock) {
        return new Ledger((LogDataSource) database, tables, checkpoints, signer, key, clock);
    }

    @Bean(initMethod = "start")
    @ConditionalOnBooleanProperty(name = "artist-agent.ledger.follow", matchIfMissing = true)
    Follower ledgerFollower(
            DataSource database, HighWaterMark highWaterMark, CheckpointSigner signer, LedgerState state) {
        return new Follower((LogDataSource) database, highWaterMark, tables, signer, state);
    }

    @Bean(initMethod = "start")
    @ConditionalOnBooleanProperty(name = "artist-agent.ledger.follow", matchIfMissing = true)
    Checker ledgerChecker(DataSource database, Upcasting upcasting, LedgerState state, Clock clock) {
        return new Checker((LogDataSource) database, new SelfCheck(tables, upcasting, state), state, clock);
    }

    /** Checkpoints are sent from the process that follows the log, to the places in the settings. */
    @Bean(initMethod = "start")
    @ConditionalOnBooleanProperty(name = "artist-agent.ledger.follow", matchIfMissing = true)
    Publisher ledgerPublisher(
            DataSource database,
            LedgerSettings settings,
            LedgerState state,
            Clock clock,
            RetentionLog runs,
            RetentionRule keptCheckpoints) {
        return new Publisher(
                (LogDataSource) database,
                checkpoints,
                Deliveries.of(settings, (LogDataSource) database, tables, checkpoints, clock),
                state,
                clock,
                count -> runs.ran(keptCheckpoints, count));
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "artist-agent.ledger.follow", matchIfMissing = true)
    RetentionRule keptCheckpoints() {
        return new RetentionRule(
                "checkpoints",
                "Checkpoints of the ledger, except the last one of each hour",
                "1 day after the signature",
                "the process that follows the log, every hour");
    }

    @Bean
    HealthIndicator ledgerHealthIndicator(Ledger ledger, LedgerState state, Clock clock) {
        return new LedgerHealth(ledger, state, clock);
    }

    @Bean
    MeterBinder ledgerMetrics(LedgerState state, HighWaterMark highWaterMark, Clock clock) {
        return new LedgerMetrics(state, highWaterMark, clock);
    }
}
