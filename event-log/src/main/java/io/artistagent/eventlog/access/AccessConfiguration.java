package io.artistagent.eventlog.access;

import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.database.SchemaMigration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The access log of an application, whatever log its events are in. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

    @Bean
    static SchemaMigration accessSchema() {
        return new SchemaMigration("access", "classpath:db/migration/access");
    }

    @Bean
    AccessLog accessLog(DataSource database) {
        return new AccessLog((LogDataSource) database);
    }
}
