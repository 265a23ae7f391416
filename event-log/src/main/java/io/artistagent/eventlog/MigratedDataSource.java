package io.artistagent.eventlog;

import java.util.Comparator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Migrates every module's schema before anything else gets hold of the data source, so that no bean has to know the order. */
final class MigratedDataSource implements BeanPostProcessor {

    private final ObjectProvider<SchemaMigration> migrations;

    MigratedDataSource(ObjectProvider<SchemaMigration> migrations) {
        this.migrations = migrations;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof DataSource dataSource) {
            migrations.stream()
                    .sorted(Comparator.comparing(SchemaMigration::schema))
                    .forEach(migration -> migrate(dataSource, migration));
        }
        return bean;
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
