package io.artistagent.standalone;

import io.artistagent.embedded.mongo.EmbeddedMongo;
import io.artistagent.embedded.postgresql.EmbeddedPostgreSql;
import io.artistagent.embedded.redis.EmbeddedRedis;
import io.artistagent.keycloak.server.KeycloakServer;
import io.artistagent.processes.Secret;
import io.artistagent.processes.UnusableData;
import java.nio.file.Files;
import java.nio.file.Path;

/** The servers that run beside the application, each with its own directory in the data directory. */
final class Stores {

    static final String DATABASE = "artist_agent";
    static final String KEYS_DATABASE = "artist_agent_keys";
    static final String ACCESS_OWNER = "artist_agent_access";

    private final Settings settings;

    Stores(Settings settings) {
        this.settings = settings;
    }

    /**
     * Throws {@link UnusableData} if PostgreSQL cannot use its directory, for example after a change of version, or if the directory is gone
     * although there was a database: its password or documents from it exist; changes nothing.
     */
    void requireUsableData() {
        Path postgreSql = directory("postgresql");
        EmbeddedPostgreSql.requireUsableData(postgreSql);
        boolean hadDatabase = Files.exists(applicationPasswordFile())
                || Files.exists(directory("mongodb").resolve("documents.mv"));
        if (hadDatabase && Files.notExists(postgreSql.resolve("PG_VERSION"))) {
            throw new UnusableData(
                    "The database in %s is gone. It contains the log: restore it from your backup. To start without it, move %s away."
                            .formatted(postgreSql, settings.data()));
        }
    }

    private Path applicationPasswordFile() {
        return directory("secrets").resolve("postgresql-application");
    }

    /** Stops servers that a killed run left behind, so that their ports are free again. */
    void stopLeftBehind() {
        KeycloakServer.stopLeftBehind(directory("keycloak"));
        EmbeddedRedis.stopLeftBehind(directory("redis"));
        EmbeddedPostgreSql.stopLeftBehind(directory("postgresql"));
    }

    EmbeddedPostgreSql postgreSql() {
        EmbeddedPostgreSql server = EmbeddedPostgreSql.start(directory("postgresql"), settings.postgreSql());
        server.database(DATABASE, applicationPassword());
        server.schemaOwner(ACCESS_OWNER, accessPassword(), DATABASE);
        server.database(KEYS_DATABASE, keysPassword());
        return server;
    }

    EmbeddedMongo mongo() {
        return EmbeddedMongo.start(directory("mongodb"), settings.mongo());
    }

    EmbeddedRedis redis() {
        return EmbeddedRedis.start(directory("redis"), settings.redis(), redisPassword());
    }

    /** The password of the role that owns the access log, to which the application can only add. */
    Secret accessPassword() {
        return Secret.kept(directory("secrets").resolve("postgresql-access"));
    }

    /** The application's password for PostgreSQL, where it owns only its own database. */
    Secret applicationPassword() {
        return Secret.kept(applicationPasswordFile());
    }

    /** The application's password for the key database, as its owner. */
    Secret keysPassword() {
        return Secret.kept(directory("secrets").resolve("postgresql-keys"));
    }

    /**
     * The key that wraps the keys of all persons. It is created before the databases. If there are databases but no key, the key was lost,
     * and a new one could not decrypt the personal data in the log.
     *
     * @throws UnusableData if the key was lost
     */
    Secret masterKey() {
        Path file = directory("secrets").resolve("master-key");
        if (Files.notExists(file) && Files.exists(directory("postgresql").resolve("PG_VERSION"))) {
            throw new UnusableData(
                    "%s is gone. Without it, personal data in the log cannot be read: restore it from your backup."
                            .formatted(file));
        }
        return Secret.key(file);
    }

    /** The key that signs the checkpoints of the ledger. With a new one, the ledger counts as another one. */
    Secret ledgerKey() {
        return Secret.key(directory("secrets").resolve("ledger-key"));
    }

    Secret redisPassword() {
        return Secret.kept(directory("secrets").resolve("redis"));
    }

    KeycloakServer keycloak() {
        return KeycloakServer.start(
                directory("keycloak"), settings.keycloak(), settings.keycloakManagement(), settings.pages());
    }

    private Path directory(String store) {
        return settings.data().resolve(store);
    }
}
