package io.artistagent.eventlog.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Comparator;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Migrates the schemas of all modules before any other bean can use the data source, so that no bean depends on the order. */
final class MigratedDataSource implements BeanPostProcessor {

    private final ObjectProvider<SchemaMigration> migrations;

    MigratedDataSource(ObjectProvider<SchemaMigration> migrations) {
        this.migrations = migrations;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof HikariDataSource pool) {
            DataSource patient = withoutTimeouts(pool);
            migrations.stream()
                    .sorted(Comparator.comparing(SchemaMigration::schema))
                    .forEach(migration -> migrate(patient, migration));
        }
        return bean;
    }

    /** Pooled connections time out after two minutes, which suits requests. The migration of a large table may take an hour. */
    private static DataSource withoutTimeouts(HikariDataSource pool) {
        SimpleDriverDataSource patient = DataSourceBuilder.derivedFrom(pool)
                .type(SimpleDriverDataSource.class)
                .build();
        Properties properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        properties.remove("socketTimeout");
        patient.setConnectionProperties(properties);
        return patient;
    }

    private static void migrate(DataSource dataSource, SchemaMigration migration) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(migration.schema())
                .createSchemas(true)
                .locations(migration.location())
                .load()
                .migrate();
    }
}
