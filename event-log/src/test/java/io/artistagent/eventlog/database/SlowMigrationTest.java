package io.artistagent.eventlog.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.RealLog;
import io.artistagent.testkit.stores.TestStores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pooled connections have short timeouts, since requests wait for them; migrations have none. */
class SlowMigrationTest {

    @Test
    void a_migration_may_take_longer_than_a_request() {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(
                        AnApplicationWithASlowMigration.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.import=classpath:event-log.yaml",
                        "--spring.datasource.url=" + TestStores.freshDatabase(),
                        "--spring.datasource.hikari.connection-init-sql=SET transaction_timeout = '1s'",
                        "--spring.datasource.hikari.data-source-properties.socketTimeout=2")) {
            JdbcClient database = application.getBean(JdbcClient.class);

            assertThat(database.sql("SELECT transaction_timeout FROM slow.seen")
                            .query(String.class)
                            .single())
                    .isEqualTo("0");
            assertThat(database.sql("SHOW transaction_timeout")
                            .query(String.class)
                            .single())
                    .as("of a request")
                    .isEqualTo("1s");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(RealLog.TestApplication.class)
    static class AnApplicationWithASlowMigration {

        @Bean
        static SchemaMigration slowSchema() {
            return new SchemaMigration("slow", "classpath:db/migration/slow");
        }
    }
}
