package io.artistagent.eventlog.retention;

import io.artistagent.eventlog.database.SchemaMigration;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the retention rules of a process known when it starts. */
@Configuration(proxyBeanMethods = false)
public class RetentionConfiguration {

    @Bean
    static SchemaMigration retentionSchema() {
        return new SchemaMigration("retention", "classpath:db/migration/retention");
    }

    @Bean
    RetentionLog retentionLog(JdbcClient database, Clock clock) {
        return new RetentionLog(database, clock);
    }

    @Bean(initMethod = "start")
    RetentionRules retentionRules(RetentionLog log, ObjectProvider<RetentionRule> rules) {
        return new RetentionRules(log, rules.orderedStream().toList());
    }
}
