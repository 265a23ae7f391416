package io.artistagent.eventlog.database;

import org.jspecify.annotations.Nullable;

/**
 * A database schema and its forward-only migrations. Each module owns one.
 *
 * @param schema the name of the schema
 * @param location the Flyway location of the migrations, for example {@code classpath:db/migration/log}. They can name the role of the
 *     application as the placeholder {@code application}
 * @param owner the role to which the schema belongs; null if that is the role of the application
 */
public record SchemaMigration(
        String schema, String location, @Nullable SchemaOwner owner) {

    /** A schema that belongs to the role of the application. */
    public SchemaMigration(String schema, String location) {
        this(schema, location, null);
    }
}
