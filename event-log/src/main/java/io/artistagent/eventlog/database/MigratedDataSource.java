package io.artistagent.eventlog.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Migrates the schemas of all modules before any other bean can use the data source, so that no bean depends on the order. */
final class MigratedDataSource implements BeanPostProcessor {

    private static final String ROLE = "SELECT current_user";

    private static final String IS_OF_ANOTHER_ROLE =
            "SELECT count(*) > 0 FROM pg_namespace" + " WHERE nspname = ? AND NOT pg_has_role(nspowner, 'USAGE')";

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
                    .forEach(migration -> migrate(pool, patient, migration));
        }
        return bean;
    }

    /** Pooled connections time out after two minutes, which suits requests. The migration of a large table may take an hour. */
    private static DataSource withoutTimeouts(HikariDataSource pool) {
        SimpleDriverDataSource patient = DataSourceBuilder.derivedFrom(pool)
                .type(SimpleDriverDataSource.class)
                .build();
        patient.setConnectionProperties(properties(pool));
        return patient;
    }

    private static DataSource of(SchemaOwner owner, HikariDataSource pool) {
        SimpleDriverDataSource itsOwn = DataSourceBuilder.derivedFrom(pool)
                .type(SimpleDriverDataSource.class)
                .url(SchemaOwner.withoutUser(Objects.requireNonNull(pool.getJdbcUrl())))
                .username(owner.username())
                .password(owner.password())
                .build();
        itsOwn.setConnectionProperties(properties(pool));
        return itsOwn;
    }

    private static Properties properties(HikariDataSource pool) {
        Properties properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        properties.remove("socketTimeout");
        return properties;
    }

    private static void migrate(HikariDataSource pool, DataSource application, SchemaMigration migration) {
        SchemaOwner owner = migration.owner();
        String role =
                JdbcClient.create(application).sql(ROLE).query(String.class).single();
        if (owner != null && owner.isKnown()) {
            flyway(of(owner, pool), migration, role).migrate();
        } else if (owner != null && isOfAnotherRole(application, migration)) {
            flyway(application, migration, role).validate();
        } else {
            flyway(application, migration, role).migrate();
        }
    }

    private static boolean isOfAnotherRole(DataSource application, SchemaMigration migration) {
        return JdbcClient.create(application)
                .sql(IS_OF_ANOTHER_ROLE)
                .param(migration.schema())
                .query(Boolean.class)
                .single();
    }

    private static Flyway flyway(DataSource dataSource, SchemaMigration migration, String application) {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas(migration.schema())
                .createSchemas(true)
                .placeholders(Map.of("application", application))
                .ignoreMigrationPatterns("repeatable:*", "*:future")
                .locations(migration.location())
                .load();
    }
}
