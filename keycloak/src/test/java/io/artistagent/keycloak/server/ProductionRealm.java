package io.artistagent.keycloak.server;

import io.artistagent.processes.DataDirectory;
import io.artistagent.processes.LoopbackPort;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Keycloak with the production realm. Requests look as if they came through a TLS-terminating proxy. */
final class ProductionRealm implements AutoCloseable {

    static final String SECRET = "only-for-this-test";

    private static final String TOKEN = "/realms/artist-agent/protocol/openid-connect/token";

    private final Process process;
    private final int port = LoopbackPort.free();
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();

    ProductionRealm(Path directory) throws IOException {
        Path home = DataDirectory.of(directory);
        KeycloakHome.furnish(home, "/realm/artist-agent-realm-production.json");
        int management = LoopbackPort.free();
        List<String> command = new ArrayList<>(KeycloakCommand.start(home, port, management));
        command.add("--proxy-headers=xforwarded");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "ARTIST_AGENT_HOST",
                        "artists.example.org",
                        "ARTIST_AGENT_KEYCLOAK_HOST",
                        "id.example.org",
                        "ARTIST_AGENT_WEB_SECRET",
                        SECRET,
                        "ARTIST_AGENT_SERVICE_SECRET",
                        SECRET,
                        "ARTIST_AGENT_EVENTS_SECRET",
                        SECRET,
                        "ARTIST_AGENT_ACCOUNTS_SECRET",
                        SECRET,
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "operator",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        SECRET));
        process = builder.start();
        try (Readiness readiness = new Readiness(process, Duration.ofMinutes(4))) {
            readiness.await("http://127.0.0.1:" + management + "/health/ready");
        }
    }

    /** Reads from the admin API of the realm. */
    JsonNode admin(String path) throws Exception {
        String token = json.readTree(post(
                                request("/realms/master/protocol/openid-connect/token"),
                                Map.of(
                                        "grant_type", "password",
                                        "client_id", "admin-cli",
                                        "username", "operator",
                                        "password", SECRET))
                        .body())
                .path("access_token")
                .asString();
        HttpRequest request = request("/admin/realms/artist-agent" + path)
                .header("Authorization", "Bearer " + token)
                .build();
        return json.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    /** Sends a request to the admin API of the realm with this token, and returns the status. */
    int status(String method, String path, String token) throws Exception {
        HttpRequest request = request("/admin/realms/artist-agent" + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(method.equals("POST") ? "{}" : ""))
                .build();
        return http.send(request, BodyHandlers.ofString()).statusCode();
    }

    HttpResponse<String> token(Map<String, String> form) throws Exception {
        return post(request(TOKEN), form);
    }

    /** Reads the OpenID configuration of the realm. */
    JsonNode configuration() throws Exception {
        HttpRequest request =
                request("/realms/artist-agent/.well-known/openid-configuration").build();
        return json.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    /** Requests the sign-in page as a browser does. */
    HttpResponse<String> authorize(String redirect, String more) throws Exception {
        String path = "/realms/artist-agent/protocol/openid-connect/auth?client_id=artist-agent-web&response_type=code"
                + "&scope=openid&redirect_uri=" + URLEncoder.encode(redirect, StandardCharsets.UTF_8) + more;
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    /** Requests the page for people who forgot their password. */
    HttpResponse<String> forgottenPassword() throws Exception {
        String path = "/realms/artist-agent/login-actions/reset-credentials?client_id=artist-agent-web";
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpRequest.Builder request, Map<String, String> form) throws Exception {
        String encoded = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).header("X-Forwarded-Proto", "https");
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
        process.onExit().join();
    }
}
