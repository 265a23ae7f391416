package io.artistagent.standalone;

import io.artistagent.embedded.EmbeddedMongo;
import io.artistagent.embedded.EmbeddedPostgreSql;
import io.artistagent.embedded.EmbeddedRedis;
import io.artistagent.keycloak.server.KeycloakServer;

/** What can be set from outside, by an environment variable. All ports are on loopback. */
enum Setting {
    DATA("ARTIST_AGENT_DATA", "data", "the directory that holds everything"),
    HTTP("ARTIST_AGENT_PORT", "8080", "the pages and the API"),
    KEYCLOAK(KeycloakServer.PORT_SETTING, "8180", "Keycloak, where people sign in"),
    KEYCLOAK_MANAGEMENT(KeycloakServer.MANAGEMENT_PORT_SETTING, "9180", "the health of Keycloak"),
    POSTGRESQL(EmbeddedPostgreSql.PORT_SETTING, "5433", "PostgreSQL: the log and the figures"),
    MONGODB(EmbeddedMongo.PORT_SETTING, "27018", "the MongoDB-compatible store: the documents"),
    REDIS(EmbeddedRedis.PORT_SETTING, "6380", "Redis: what nodes share for a while");

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
