package io.artistagent.eventlog.access;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the database lets the application change the access log. In production, it must not. */
final class AppendOnlyCheck {

    /** Who owns a table, may use the role that does, or may create such roles can give itself every right on it. */
    private static final String CAN_CHANGE = """
            SELECT has_table_privilege('access.entry', 'UPDATE, DELETE, TRUNCATE, TRIGGER')
                OR has_any_column_privilege('access.entry', 'UPDATE')
                OR (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user)
                OR (SELECT pg_has_role(relowner, 'MEMBER') FROM pg_class WHERE oid = 'access.entry'::regclass)
                OR (SELECT pg_has_role(nspowner, 'MEMBER') FROM pg_namespace WHERE nspname = 'access')
            """;

    private AppendOnlyCheck() {}

    static boolean canChange(JdbcClient database) {
        return database.sql(CAN_CHANGE).query(Boolean.class).single();
    }

    /** @throws IllegalStateException if the application could change the access log */
    static void require(JdbcClient database) {
        if (canChange(database)) {
            throw new IllegalStateException(
                    "The access log could be changed by the database role of the application. Let it belong to another role:"
                            + " artist-agent.access.owner.username and artist-agent.access.owner.password.");
        }
    }
}
