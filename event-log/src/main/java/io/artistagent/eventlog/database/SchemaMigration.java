package io.artistagent.eventlog.database;

/**
 * A database schema and its forward-only migrations. Each module owns one.
 *
 * @param schema the name of the schema
 * @param location the Flyway location of the migrations, for example {@code classpath:db/migration/log}
 */
public record SchemaMigration(String schema, String location) {}
