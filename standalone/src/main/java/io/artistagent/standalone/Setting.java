package io.artistagent.standalone;

import io.artistagent.embedded.mongo.EmbeddedMongo;
import io.artistagent.embedded.postgresql.EmbeddedPostgreSql;
import io.artistagent.embedded.redis.EmbeddedRedis;
import io.artistagent.keycloak.server.KeycloakServer;

/** The launcher's settings, each an environment variable. All ports are on loopback. */
enum Setting {
    DATA("ARTIST_AGENT_DATA", "data", "directory for all data"),
    HTTP("ARTIST_AGENT_PORT", "8080", "port of the pages and the API"),
    KEYCLOAK(KeycloakServer.PORT_SETTING, "8180", "port of Keycloak, where people sign in"),
    KEYCLOAK_MANAGEMENT(KeycloakServer.MANAGEMENT_PORT_SETTING, "9180", "port of Keycloak's health checks"),
    POSTGRESQL(EmbeddedPostgreSql.PORT_SETTING, "5433", "port of PostgreSQL: event log and statistics"),
    MONGODB(EmbeddedMongo.PORT_SETTING, "27018", "port of the MongoDB-compatible document store"),
    REDIS(EmbeddedRedis.PORT_SETTING, "6380", "port of Redis: temporary data shared by all nodes");

    private final String variable;
    private final String usual;
    private final String meaning;

    Setting(String variable, String usual, String meaning) {
        this.variable = variable;
        this.usual = usual;
        this.meaning = meaning;
    }

    String variable() {
        return variable;
    }

    String usual() {
        return usual;
    }

    String meaning() {
        return meaning;
    }
}
