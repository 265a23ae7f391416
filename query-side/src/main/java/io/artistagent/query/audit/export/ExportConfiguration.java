package io.artistagent.query.audit.export;

import io.artistagent.eventlog.database.SchemaMigration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table of exports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportSettings.class)
class ExportConfiguration {

    @Bean
    static SchemaMigration exportSchema() {
        return new SchemaMigration("export", "classpath:db/migration/export");
    }
}
