package io.artistagent.standalone;

import io.artistagent.embedded.EmbeddedMongo;
import io.artistagent.embedded.EmbeddedPostgreSql;
import io.artistagent.embedded.EmbeddedRedis;
import io.artistagent.embedded.Secret;
import io.artistagent.embedded.UnusableData;
import io.artistagent.keycloak.server.KeycloakServer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The servers beside the application, each with a directory of its own below the data directory. */
final class Stores {

    static final String DATABASE = "artist_agent";
    static final String KEYS_DATABASE = "artist_agent_keys";

    private final Settings settings;

    Stores(Settings settings) {
        this.settings = settings;
    }

    /** Stops what a killed run left behind, so that its ports are free again. */
    void stopLeftBehind() {
        KeycloakServer.stopLeftBehind(directory("keycloak"));
        EmbeddedRedis.stopLeftBehind(directory("redis"));
        EmbeddedPostgreSql.stopLeftBehind(directory("postgresql"));
    }

    EmbeddedPostgreSql postgreSql() {
        EmbeddedPostgreSql server = EmbeddedPostgreSql.start(directory("postgresql"), settings.postgreSql());
        server.database(DATABASE, applicationPassword());
        server.database(KEYS_DATABASE, keysPassword());
        return server;
    }

    EmbeddedMongo mongo() {
        return EmbeddedMongo.start(directory("mongodb"), settings.mongo());
    }

    EmbeddedRedis redis() {
        return EmbeddedRedis.start(directory("redis"), settings.redis(), redisPassword());
    }

    /** What the application signs in to PostgreSQL with, as the owner of its database and of nothing else. */
    Secret applicationPassword() {
        return Secret.kept(directory("secrets").resolve("postgresql-application"));
    }

    /** What the application signs in to the database of the keys with, as its owner. */
    Secret keysPassword() {
        return Secret.kept(directory("secrets").resolve("postgresql-keys"));
    }

    /**
     * What the keys of persons are wrapped with. Without it nobody reads what the log tells of them, so a lost one is not made anew.
     *
     * @throws UnusableData where it is gone
     */
    Secret masterKey() {
        Path file = directory("secrets").resolve("master-key");
        if (Files.notExists(file) && isMissed()) {
            throw new UnusableData(
                    "%s is gone, without which nobody reads what the log tells of people: put it back from where"
                                    .formatted(file)
                            + " it is kept.");
        }
        return Secret.key(file);
    }

    /**
     * Whether a master key was here before: the password of the keys is, which is younger, or the databases are without any password,
     * so that all secrets are gone. Those from before there were keys have one.
     */
    private boolean isMissed() {
        Path secrets = directory("secrets");
        return Files.exists(secrets.resolve("postgresql-keys"))
                || Files.exists(directory("postgresql").resolve("PG_VERSION"))
                        && Files.notExists(secrets.resolve("postgresql-application"));
    }

    Secret redisPassword() {
        return Secret.kept(directory("secrets").resolve("redis"));
    }

    KeycloakServer keycloak() {
        return KeycloakServer.start(directory("keycloak"), settings.keycloak(), settings.keycloakManagement());
    }

    private Path directory(String store) {
        return settings.data().resolve(store);
    }
}
