package io.artistagent.eventlog.database;

/**
 * A schema of the database and the migrations that make it, forward only. Each module owns one.
 *
 * @param schema the name of the schema
 * @param location where Flyway finds the migrations, for example {@code classpath:db/migration/log}
 */
public record SchemaMigration(String schema, String location) {}
