package io.artistagent.query.audit.export;

import io.artistagent.eventlog.access.AccessReader;
import io.artistagent.eventlog.codec.EventRenderer;
import io.artistagent.eventlog.database.SchemaMigration;
import io.artistagent.eventlog.ledger.Ledger;
import io.artistagent.eventlog.readmodel.Positions;
import io.artistagent.eventlog.retention.RetentionLog;
import io.artistagent.eventlog.retention.RetentionRule;
import io.artistagent.eventlog.storage.LogReader;
import io.artistagent.ledger.note.LedgerKey;
import io.artistagent.query.audit.trail.TrailPeriod;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Configures the table of exports, and what writes and deletes their files, which needs the log in PostgreSQL with its ledger. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportSettings.class)
class ExportConfiguration {

    private static final String AXON_SERVER = "axon.axonserver.enabled";

    @Bean
    static SchemaMigration exportSchema() {
        return new SchemaMigration("export", "classpath:db/migration/export");
    }

    @Bean
    ExportTable exportTable(JdbcClient database) {
        return new ExportTable(database);
    }

    @Bean
    @ConditionalOnProperty(name = AXON_SERVER, havingValue = "false", matchIfMissing = true)
    ExportFiles exportFiles(
            Ledger ledger,
            LedgerKey key,
            TrailPeriod trail,
            Positions positions,
            LogReader log,
            EventRenderer renderer,
            AccessReader accesses,
            ExportSettings settings,
            Clock clock) {
        return new ExportFiles(ledger, key, trail, positions, log, renderer, accesses, settings.trailPatience(), clock);
    }

    @Bean(initMethod = "start")
    @ConditionalOnProperty(name = AXON_SERVER, havingValue = "false", matchIfMissing = true)
    ExportWorker exportWorker(ExportTable table, ExportFiles files, ExportSettings settings) {
        return new ExportWorker(table, files, settings);
    }

    @Bean
    @ConditionalOnProperty(name = AXON_SERVER, havingValue = "false", matchIfMissing = true)
    RetentionRule keptExports(ExportSettings settings) {
        return new RetentionRule(
                "exports",
                "Exports of the audit trail and of the access log, with their files",
                "%d days after they ended".formatted(settings.retention().toDays()),
                "the processes of the query side, every hour");
    }

    @Bean(initMethod = "start")
    @ConditionalOnProperty(name = AXON_SERVER, havingValue = "false", matchIfMissing = true)
    ExportRetention exportRetention(
            ExportTable table,
            ExportSettings settings,
            PlatformTransactionManager transactions,
            RetentionLog runs,
            RetentionRule keptExports) {
        return new ExportRetention(
                table, settings, new TransactionTemplate(transactions), count -> runs.ran(keptExports, count));
    }
}
