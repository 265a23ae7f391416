package io.artistagent.eventlog.database;

/**
 * A database role to which a schema belongs, so that the application cannot change it. It is used for migrations only.
 *
 * @param username empty if this process does not migrate the schema: another process with these settings has done it
 */
public record SchemaOwner(String username, String password) {

    boolean isKnown() {
        return !username.isBlank();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return username;
    }
}
