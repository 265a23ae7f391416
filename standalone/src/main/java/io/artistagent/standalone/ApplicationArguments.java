package io.artistagent.standalone;

import io.artistagent.keycloak.server.KeycloakServer;
import java.util.List;
import java.util.stream.Stream;

/** The arguments that tell the application where its servers are. It runs in this JVM, so the passwords appear on no command line. */
final class ApplicationArguments {

    private ApplicationArguments() {}

    /** For the stores of {@code docker-compose.yml}, whose addresses and passwords are in the profile {@code compose}. */
    static String[] of(Settings settings) {
        return shared(settings).toArray(String[]::new);
    }

    static String[] of(Settings settings, Stores stores) {
        return Stream.concat(shared(settings).stream(), embedded(settings, stores).stream())
                .toArray(String[]::new);
    }

    private static List<String> shared(Settings settings) {
        return List.of(
                "--spring.config.name=standalone",
                "--server.port=" + settings.http(),
                "--artist-agent.data=" + settings.data(),
                "--artist-agent.api.base-url=http://127.0.0.1:" + settings.http(),
                "--artist-agent.keycloak.issuer=http://127.0.0.1:%d/realms/%s"
                        .formatted(settings.keycloak(), KeycloakServer.REALM));
    }

    private static List<String> embedded(Settings settings, Stores stores) {
        return List.of(
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/%s"
                        .formatted(settings.postgreSql(), Stores.DATABASE),
                "--spring.datasource.username=" + Stores.DATABASE,
                "--spring.datasource.password=" + stores.applicationPassword().text(),
                "--artist-agent.access.owner.username=" + Stores.ACCESS_OWNER,
                "--artist-agent.access.owner.password="
                        + stores.accessPassword().text(),
                "--artist-agent.keys.url=jdbc:postgresql://127.0.0.1:%d/%s"
                        .formatted(settings.postgreSql(), Stores.KEYS_DATABASE),
                "--artist-agent.keys.username=" + Stores.KEYS_DATABASE,
                "--artist-agent.keys.password=" + stores.keysPassword().text(),
                "--artist-agent.keys.master=" + stores.masterKey().text(),
                "--artist-agent.ledger.key=" + stores.ledgerKey().text(),
                "--spring.mongodb.uri=mongodb://127.0.0.1:%d/artist-agent".formatted(settings.mongo()),
                "--spring.data.redis.host=127.0.0.1",
                "--spring.data.redis.port=" + settings.redis(),
                "--spring.data.redis.password=" + stores.redisPassword().text());
    }
}
