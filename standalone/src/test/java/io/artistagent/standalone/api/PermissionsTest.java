package io.artistagent.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.ApiClient.Reply;
import io.artistagent.standalone.StandaloneTest;
import io.artistagent.standalone.api.PermissionTable.Cell;
import io.artistagent.testkit.keycloak.TestKeycloak;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Checks every cell of the tables in {@code docs/en/permissions.md}. */
@StandaloneTest
class PermissionsTest {

    private static final Map<String, String> USERS = Map.of(
            "Owner", "alma",
            "Other artist", "bruno",
            "Label", "lena",
            "Listener", "olaf",
            "Compliance officer", "clara",
            "Admin", "root");

    @Autowired
    private Environment environment;

    private OwnedResources resources;

    @BeforeEach
    void createBelongings() {
        resources = new OwnedResources(
                ApiClient.of(environment, "alma"),
                ApiClient.of(environment, "bruno"),
                ApiClient.of(environment, "clara"));
    }

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_table_holds() {
        return PermissionTable.cells().stream()
                .map(cell -> dynamicTest(
                        "%s, %s: %d".formatted(cell.what(), cell.who(), cell.status()),
                        () -> answers(cell, client(cell.who()), cell.status())));
    }

    @TestFactory
    Stream<DynamicTest> a_forged_token_is_refused_even_on_public_operations() {
        ApiClient forger = ApiClient.withToken(ApiClient.address(environment), forged());
        return PermissionTable.cells().stream()
                .filter(cell -> cell.who().equals("Not signed in"))
                .map(cell -> dynamicTest(cell.what(), () -> answers(cell, forger, 401)));
    }

    @Test
    void every_operation_of_the_api_is_in_the_table() {
        List<String> inTheTable = PermissionTable.cells().stream()
                .map(cell -> cell.method() + " " + nameless(cell.path()))
                .toList();

        assertThat(Operations.of(environment))
                .allSatisfy(operation -> assertThat(inTheTable)
                        .contains(operation.method() + " "
                                + nameless(operation.path().replace("/api/v1", ""))));
    }

    private void answers(Cell cell, ApiClient apiClient, int status) {
        Reply reply = send(cell, apiClient);

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        if (status >= 400) {
            ProblemAssert.in(reply);
        }
    }

    private Reply send(Cell cell, ApiClient apiClient) {
        String path = resources.fill(cell.path());
        if (cell.method().equals("GET")) {
            return apiClient.get(path, "Consistency-Token", resources.lastWrite());
        }
        if (cell.path().endsWith("/imports")) {
            return apiClient.upload(path, "file", resources.file(cell.path()));
        }
        String version = cell.path().matches("/artists/\\{artistId}(/picture|/public-page)?")
                ? resources.versionOfTheArtist()
                : "\"" + OwnedResources.version(cell.path()) + "\"";
        if (cell.path().matches(".*/(picture|cover)") && cell.method().equals("PUT")) {
            return apiClient.picture(path, OwnedResources.picture(), version);
        }
        return apiClient.send(cell.method(), path, resources.body(cell.method(), cell.path()), "If-Match", version);
    }

    private ApiClient client(String who) {
        String address = ApiClient.address(environment);
        return switch (who) {
            case "Not signed in" -> ApiClient.withToken(address, null);
            case "Service" -> ApiClient.withToken(address, TestKeycloak.serviceToken());
            default -> ApiClient.of(address, USERS.get(who));
        };
    }

    /** Returns a listener's token with forged claims: those of another person who is also an admin. */
    private static String forged() {
        String[] olaf = TestKeycloak.token("olaf").split("\\.");
        String[] alma = TestKeycloak.token("alma").split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(alma[1]), StandardCharsets.UTF_8)
                .replace("\"artist\"", "\"artist\",\"admin\"");
        return olaf[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
                + olaf[2];
    }

    private static String nameless(String path) {
        return path.replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "{}");
    }
}
