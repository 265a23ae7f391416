package io.artistagent.keycloak;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A small application that imports the configuration under test, as the real applications do. */
final class TestApplication implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    TestApplication(String issuer, Map<String, Object> properties, Clock clock) {
        context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.SERVLET)
                .initializers(started -> ((GenericApplicationContext) started).registerBean(Clock.class, () -> clock))
                .run(arguments(issuer, properties));
    }

    private static String[] arguments(String issuer, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "spring.config.import", "classpath:keycloak.yaml",
                "server.port", "0",
                "server.address", "127.0.0.1",
                "logging.level.root", "warn",
                "spring.main.banner-mode", "off",
                "management.endpoint.health.probes.enabled", "true",
                "management.endpoints.web.exposure.include", "health,env",
                "artist-agent.keycloak.issuer", issuer));
        all.putAll(more);
        return all.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    TestApplication(String issuer) {
        this(issuer, Map.of(), Clock.systemUTC());
    }

    HttpResponse<String> get(String path, @Nullable String token) {
        return send(HttpRequest.newBuilder(uri(path)).GET(), token);
    }

    HttpResponse<String> post(String path, @Nullable String token) {
        return send(HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString("{}")), token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, @Nullable String token) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create(
                "http://127.0.0.1:%s%s".formatted(context.getEnvironment().getProperty("local.server.port"), path));
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({KeycloakConfiguration.class, Controller.class})
    static class Parts {}

    @RestController
    static class Controller {

        @GetMapping("/api/v1/caller")
        String caller(Caller caller) {
            return caller.person() + " " + caller.roles() + " " + caller.client();
        }

        @PostMapping("/api/v1/things")
        String create(Caller caller) {
            Permission.REGISTER_ARTIST.require(caller);
            return "created";
        }
    }
}
