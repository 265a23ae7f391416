package io.artistagent.query;

import io.artistagent.api.ApiConfiguration;
import io.artistagent.eventlog.EventLogConfiguration;
import io.artistagent.eventlog.SchemaMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** The query side as a part of an application: alone, or beside the others in one process. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import({EventLogConfiguration.class, ApiConfiguration.class})
public class QuerySide {

    @Bean
    static SchemaMigration querySchema() {
        return new SchemaMigration("query", "classpath:db/migration/query");
    }
}
