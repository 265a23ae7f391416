package io.artistagent.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.ApiClient.Reply;
import io.artistagent.standalone.StandaloneTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Requests that match no operation also get a problem. */
@StandaloneTest
class UnknownAddressesTest {

    private static final String BROWSER = " HTTP/1.1\r\nAccept: text/html";

    @Autowired
    private Environment environment;

    private ApiClient alma;

    @BeforeEach
    void signIn() {
        alma = ApiClient.of(environment, "alma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/artists/", "/artists/a/b/c", "/me"})
    void an_unknown_address_gets_404(String path) {
        ProblemAssert.in(alma.get(path).must(404));
    }

    @ParameterizedTest
    @CsvSource({"PUT,/artists", "DELETE,/me/imports", "PATCH,/collaborations", "POST,/me/artists"})
    void an_unsupported_method_gets_405_with_the_allowed_methods(String method, String path) {
        Reply reply = alma.send(method, path, "{}").must(405);

        ProblemAssert.in(reply);
        assertThat(reply.header("Allow")).doesNotContain(method);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//artists", "/artists;a=b", "/artists/%2e%2e/x", "/artists?q=%zz", "/artists?q=%ff"})
    void a_malformed_address_gets_400(String path) {
        assertThat(rawAt("GET /api/v1" + path + " HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"type\":\"/problems/bad-request\"")
                .doesNotContain("<html", "Exception", "apache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/artists/..%2f..%2factuator", "/artists/%00", "/artists/{}", "/\\artists"})
    void a_request_that_the_server_itself_refuses_gets_a_problem(String path) {
        assertThat(rawAt("GET /api/v1" + path + " HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json\r\n", "\"type\":\"/problems/bad-request\"")
                .containsPattern("\"traceId\":\"[0-9a-f]{32}\"")
                .doesNotContain("<html", "Exception", "apache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/\\x", "/artists/{}", "/api/v1/artists/{}"})
    void a_problem_names_no_other_address_than_the_requested_one(String path) {
        assertThat(rawAt("GET " + path + " HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("\"type\":\"/problems/bad-request\"")
                .doesNotContain("instance");
    }

    /** The request line alone may already exceed the limit, so that the address is not even read. */
    @ParameterizedTest
    @ValueSource(ints = {32, 35})
    void an_address_that_is_too_long_gets_414(int kilobytes) {
        String query = "/api/v1/artists?q=" + "x".repeat(kilobytes * 1_000);

        assertThat(rawAt("GET " + query + " HTTP/1.1"))
                .startsWith("HTTP/1.1 414")
                .contains("\"type\":\"/problems/uri-too-long\"", "Send fewer or shorter parameters.");
    }

    @Test
    void an_address_of_a_page_that_is_too_long_gets_an_error_page_if_the_headers_were_read() {
        assertThat(rawAt("GET /artists?q=" + "x".repeat(31_000) + BROWSER + "\r\nX-Long: " + "x".repeat(2_000)))
                .startsWith("HTTP/1.1 414")
                .contains("Content-Type: text/html", "We couldn’t read your request");
    }

    /** Tomcat stops within the address, so the status is all that is certain to be right for the client. */
    @Test
    void an_address_that_exceeds_the_limit_by_itself_gets_a_problem_even_in_a_browser() {
        assertThat(rawAt("GET /artists?q=" + "x".repeat(35_000) + BROWSER))
                .startsWith("HTTP/1.1 414")
                .contains("\"type\":\"/problems/uri-too-long\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/artists", "/artists"})
    void headers_that_are_too_long_get_431(String path) {
        assertThat(rawAt("GET " + path + " HTTP/1.1\r\nX-Long: " + "x".repeat(32_000)))
                .startsWith("HTTP/1.1 431")
                .contains("\"type\":\"/problems/request-header-fields-too-large\"", "Send fewer or shorter ones.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/artists%2fx", "/artists/%00", "/artists/{}", "//artists", "/artists;a=b"})
    void a_refused_request_gets_the_security_headers_of_the_api(String path) {
        Reply usual = alma.get("/nothing").must(404);
        String refused = rawAt("GET /api/v1" + path + " HTTP/1.1");

        assertThat(refused).startsWith("HTTP/1.1 400");
        for (String header : List.of("X-Content-Type-Options", "X-Frame-Options", "Cache-Control")) {
            assertThat(refused).containsOnlyOnce("\r\n%s: %s\r\n".formatted(header, usual.header(header)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/%2f", "/actuator/..%2fhealth", "/artists/%00"})
    void a_request_outside_the_api_that_the_server_itself_refuses_gets_a_problem(String path) {
        assertThat(rawAt("GET " + path + " HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json\r\n", "\"type\":\"/problems/bad-request\"")
                .containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/artists/%00", "/api/v1/artists/a%2fb"})
    void the_trace_id_of_a_refused_request_is_that_of_its_caller(String path) {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        assertThat(rawAt("GET " + path + " HTTP/1.1\r\ntraceparent: 00-" + trace + "-00f067aa0ba902b7-01"))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json\r\n", "\"traceId\":\"" + trace + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%2e%2e/",
                "/artists%2fx",
                "/oauth2/authorization/keycloak%00",
                "/%ff",
                "/artists;a=b",
                "//artists",
                "/%25/"
            })
    void a_browser_gets_an_error_page_for_an_address_that_the_server_cannot_read(String path) {
        assertThat(rawAt("GET " + path + " HTTP/1.1\r\nAccept: text/html,*/*;q=0.8"))
                .startsWith("HTTP/1.1 400")
                .contains("We couldn’t read your request", "<html")
                .doesNotContain("HTTP Status 400", "Exception", "apache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/artists", "/artists", "/", "/actuator/health", "/v3/api-docs"})
    void trace_requests_are_refused(String path) {
        assertThat(rawAt("TRACE " + path + " HTTP/1.1\r\nX-Secret: echoed"))
                .matches("(?s)HTTP/1.1 40[05].*")
                .contains("application/problem+json")
                .doesNotContain("echoed", "<html", "Exception", "apache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /actuator/nothing", "GET /v3/api-docs/nothing", "GET /swagger-ui/nothing"})
    void an_unknown_address_outside_the_api_gets_a_problem(String request) {
        String root = ApiClient.of(environment, "root").token();
        assertThat(raw(request + " HTTP/1.1", root))
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json", "\"type\":\"/problems/not-found\"", request.substring(4))
                .doesNotContain("timestamp", "<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "application/xml", "a/b;q=x"})
    void an_error_outside_the_api_has_a_body_for_every_accept_header(String accept) {
        String root = ApiClient.of(environment, "root").token();
        for (String path : new String[] {"/error", "/actuator/nothing", "/actuator/health", "/v3/api-docs/nothing"}) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nAccept: " + accept, root))
                    .as(path)
                    .matches("(?s)HTTP/1.1 40[46].*")
                    .contains("application/problem+json", "\"status\":40")
                    .doesNotContain("timestamp", "<html");
        }
    }

    @Test
    void the_error_page_itself_gets_404() {
        assertThat(rawAt("GET /error HTTP/1.1\r\nAccept: application/json"))
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json");
        assertThat(rawAt("GET /error HTTP/1.1\r\nAccept: text/html"))
                .startsWith("HTTP/1.1 404")
                .contains("text/html", "<html");
    }

    @Test
    void a_form_without_its_csrf_token_is_refused_in_the_requested_format() {
        String form = "POST /artists HTTP/1.1\r\nContent-Length: 0\r\nAccept: ";

        assertThat(rawAt(form + "*/*"))
                .startsWith("HTTP/1.1 403")
                .contains("application/problem+json", "\"type\":\"/problems/forbidden\"")
                .doesNotContain("timestamp", "<html");
        assertThat(rawAt(form + "text/html,*/*;q=0.8"))
                .startsWith("HTTP/1.1 403")
                .contains("text/html", "<html");
    }

    @Test
    void a_header_of_one_megabyte_is_refused() {
        assertThat(rawAt("GET /api/v1/artists HTTP/1.1\r\nX-Long: " + "x".repeat(1_000_000)))
                .doesNotContain("Exception", "apache");
    }

    @Test
    void an_incomplete_body_is_refused() {
        assertThat(
                        rawAt(
                                "POST /api/v1/artists HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("<html", "Exception", "apache");
    }

    private String rawAt(String head) {
        return raw(head, alma.token());
    }

    /** Sends a raw request, which an HTTP client would not send. */
    private String raw(String head, String token) {
        URI address = URI.create(ApiClient.address(environment));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String[] lines = head.split("\r\n", 2);
            String request = lines[0] + "\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer " + token
                    + "\r\nConnection: close\r\n" + (lines.length > 1 ? lines[1] + "\r\n" : "") + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException hungUp) {
            return "";
        }
    }
}
