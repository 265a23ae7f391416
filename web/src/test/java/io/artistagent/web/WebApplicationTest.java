package io.artistagent.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.testkit.stores.TestStores;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The pages as visitors see them before signing in. No API is running, and these requests need none. */
@SpringBootTest(
        classes = WebApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=web", "artist-agent.api.base-url=http://127.0.0.1:1"})
class WebApplicationTest {

    private static final IssuerStub ISSUER = IssuerStub.start();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("artist-agent.keycloak.issuer", ISSUER::address);
        properties.add("spring.data.redis.port", TestStores::redisPort);
        properties.add("artist-agent.hosts", () -> "pages.example");
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_visitor_sees_the_welcome_page_without_getting_a_session() throws Exception {
        HttpResponse<String> welcome = get("/");
        assertThat(welcome.statusCode()).isEqualTo(200);
        assertThat(welcome.body()).contains("<h1>").contains("/oauth2/authorization/artist-agent-web");
        assertThat(welcome.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(welcome.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void a_protected_page_redirects_to_the_sign_in() throws Exception {
        HttpResponse<String> start = get("/start");
        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(location(start)).endsWith("/oauth2/authorization/artist-agent-web");
    }

    @Test
    void a_sign_in_uses_the_authorization_code_flow_with_pkce() throws Exception {
        HttpResponse<String> signIn = get("/oauth2/authorization/artist-agent-web");
        assertThat(location(signIn))
                .startsWith(ISSUER.address() + "/protocol/openid-connect/auth?")
                .contains("response_type=code")
                .contains("code_challenge_method=S256")
                .contains("nonce=");
        assertThat(signIn.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("artist-agent-sign-in=")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void a_form_from_another_site_gets_403_with_an_explanation() throws Exception {
        HttpResponse<String> answer = post("/artists", "Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("This form is out of date")
                .doesNotContain("Exception")
                .doesNotContain("not yours");
    }

    @Test
    void a_form_from_our_own_page_without_a_session_redirects_to_the_sign_in() throws Exception {
        HttpResponse<String> answer = post("/artists", "Sec-Fetch-Site", "same-origin");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).endsWith("/oauth2/authorization/artist-agent-web");
        assertThat(answer.headers().firstValue("Set-Cookie")).isPresent();
    }

    @Test
    void a_form_sent_by_a_page_fragment_redirects_the_whole_page_to_the_sign_in() throws Exception {
        HttpResponse<String> answer =
                post("/artists", "Sec-Fetch-Site", "same-origin", "HX-Request", "true", "Accept", "*/*");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/oauth2/authorization/artist-agent-web");
    }

    @Test
    void signing_out_without_a_session_redirects_to_the_welcome_page() throws Exception {
        HttpResponse<String> answer = post("/sign-out", "Sec-Fetch-Site", "same-origin");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isIn("/", at("/").toString());
    }

    @Test
    void the_redirect_after_a_sign_in_uses_the_public_address_behind_a_proxy() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(at("/oauth2/authorization/artist-agent-web"))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "pages.example")
                .build();

        assertThat(location(http.send(request, HttpResponse.BodyHandlers.ofString())))
                .contains("redirect_uri=https://pages.example/login/oauth2/code/artist-agent-web");
    }

    @Test
    void a_forged_host_gets_421_without_a_redirect() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(at("/start"))
                .header("X-Forwarded-Host", "evil.example")
                .header("Accept", "text/html")
                .build();

        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(421);
        assertThat(location(answer)).isEmpty();
        assertThat(answer.body()).contains("We couldn’t read your request").doesNotContain("evil.example");
    }

    @Test
    void the_error_path_gets_404_when_requested_directly() throws Exception {
        assertThat(get("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void an_unknown_sign_in_client_redirects_to_the_known_one() throws Exception {
        assertThat(location(get("/oauth2/authorization/x"))).endsWith("/oauth2/authorization/artist-agent-web");
    }

    @Test
    void static_files_are_served_as_immutable() throws Exception {
        Matcher files = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(get("/").body());
        int served = 0;
        while (files.find()) {
            HttpResponse<String> file = get(files.group(1));
            assertThat(file.statusCode()).as(files.group(1)).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
            served++;
        }
        assertThat(served).isGreaterThan(5);
        String base = get("/").body().replaceFirst("(?s).*?(/assets/[0-9a-f]+/).*", "$1");
        assertThat(get(base + "htmx.min.js").statusCode()).isEqualTo(200);
        assertThat(get(base + "uPlot.iife.min.js").statusCode()).isEqualTo(200);
        assertThat(get(base + "icons.svg").body()).contains("Lucide");
        assertThat(get(base + "../messages.properties").statusCode()).isNotEqualTo(200);
    }

    @Test
    void scripts_of_all_features_are_served_from_one_directory_with_the_scripts_they_import() throws Exception {
        String base = get("/").body().replaceFirst("(?s).*?(/assets/[0-9a-f]+/).*", "$1");
        List<Path> scripts = Sources.below(Sources.FEATURES, ".js");

        assertThat(scripts).hasSizeGreaterThan(15);
        for (Path script : scripts) {
            HttpResponse<String> file = get(base + script.getFileName());
            assertThat(file.body()).as("%s", script).isEqualTo(Sources.read(script));
            assertThat(file.headers().firstValue("Content-Type").orElse("")).contains("javascript");
            Matcher imported = Pattern.compile("(?m)^import .*'\\./([^']+)'").matcher(file.body());
            while (imported.find()) {
                assertThat(scripts)
                        .as("%s imports %s", script, imported.group(1))
                        .anyMatch(other -> other.endsWith(imported.group(1)));
            }
        }
        assertThat(get(base + "messages.properties").statusCode()).isNotEqualTo(200);
    }

    @Test
    void the_welcome_page_reports_a_failed_sign_in() throws Exception {
        assertThat(get("/?signin=failed").body()).contains("role=\"alert\"");
        assertThat(location(get("/login/oauth2/code/artist-agent-web?code=x&state=y")))
                .endsWith("/?signin=failed");
    }

    private HttpResponse<String> post(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at(path))
                .setHeader("Accept", "text/html")
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofString("stageName=x"))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
