package io.artistagent.keycloak.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The page of a realm that asks whether to sign out. It is opened without a client. */
final class SignOutPage {

    private SignOutPage() {}

    static String of(String issuer) throws IOException, InterruptedException {
        URI address = URI.create(issuer + "/protocol/openid-connect/logout");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
