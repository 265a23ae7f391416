package io.artistagent.diagnostics;

/** A server that the system depends on. */
public enum Server {
    POSTGRESQL("PostgreSQL", "db"),
    DOCUMENT_STORE("The document store", "mongo"),
    REDIS("Redis", "redis"),
    KEYCLOAK("Keycloak", "keycloak");

    private final String label;
    private final String health;

    Server(String label, String health) {
        this.label = label;
        this.health = health;
    }

    /** The server's name at the beginning of a sentence. */
    public String label() {
        return label;
    }

    /** The name of the health contributor that tells whether the server answers. */
    public String health() {
        return health;
    }
}
