package io.artistagent.command.privacy;

import io.artistagent.testkit.keycloak.TestKeycloak;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** People of the realm whom a test makes for itself. */
final class Realm {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Realm() {}

    /** Returns the id of a new person. */
    static UUID newPerson() throws Exception {
        HttpResponse<String> made = HTTP.send(
                request("")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"username\": \"gone-%s\", \"enabled\": true}".formatted(UUID.randomUUID())))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String location = made.headers().firstValue("Location").orElseThrow(() -> new AssertionError(made.body()));
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    static boolean knows(UUID person) throws Exception {
        return HTTP.send(request("/" + person).GET().build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    private static HttpRequest.Builder request(String path) {
        String users = TestKeycloak.issuer().replace("/realms/", "/admin/realms/") + "/users";
        return HttpRequest.newBuilder(URI.create(users + path))
                .header("Authorization", "Bearer " + TestKeycloak.token("root"));
    }
}
