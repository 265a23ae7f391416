package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.database.SchemaMigration;
import io.artistagent.eventlog.head.HighWaterMark;
import io.artistagent.ledger.note.LedgerKey;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
    CheckpointSigner checkpointSigner(LedgerKey key, Clock clock) {
        return new CheckpointSigner(tables, checkpoints, key, clock);
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
}
