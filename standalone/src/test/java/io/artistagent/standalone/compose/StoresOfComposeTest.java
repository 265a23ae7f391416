package io.artistagent.standalone.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.TestSystem;
import io.artistagent.testkit.keycloak.TestKeycloak;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the profile {@code compose}, the system uses the stores of {@code docker-compose.yml} and starts no server. */
class StoresOfComposeTest {

    @TempDir
    Path directory;

    private final int keycloakPort = URI.create(TestKeycloak.issuer()).getPort();

    @Test
    void the_profile_runs_the_system_on_separately_started_servers() throws Exception {
        Path data = directory.resolve("data");
        makeSecrets(data);
        TestSystem system = TestSystem.onContainers(data, keycloakPort);
        try (Containers containers = new Containers(data, directory.resolve("servers"), system::port)) {
            Process process = system.start();
            try {
                assertThat(system.printed()).noneMatch(line -> line.contains("PostgreSQL") || line.contains("Redis"));
                assertThat(system.servers()).isEmpty();

                ApiClient alma = ApiClient.of(system.address(), "alma");
                String body = "{\"stageName\":\"Alma on Containers\",\"country\":\"CH\",\"genres\":[\"indie pop\"]}";
                String key = "compose-" + UUID.randomUUID();
                UUID artist = alma.post("/artists", body, "Idempotency-Key", key)
                        .must(201)
                        .id();

                // Redis stores the response, MongoDB the profile, and PostgreSQL the figures
                assertThat(alma.post("/artists", body, "Idempotency-Key", key)
                                .must(201)
                                .id())
                        .isEqualTo(artist);
                assertThat(alma.get("/artists/" + artist)
                                .must(200)
                                .json()
                                .at("/stageName")
                                .asString())
                        .isEqualTo("Alma on Containers");
                alma.get("/artists/" + artist + "/dashboard").must(200);
            } finally {
                process.destroy();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void servers_that_do_not_answer_are_named_with_their_ports_and_the_remedy() throws Exception {
        Path data = directory.resolve("data");
        TestSystem system = TestSystem.onContainers(data, keycloakPort);

        Process process = system.launch();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        system.awaitEnd();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(String.join("\n", system.printed()))
                .contains(
                        "There are no secrets in " + data.resolve("compose").resolve("secrets"),
                        "PostgreSQL does not answer on 127.0.0.1:" + system.port("ARTIST_AGENT_POSTGRESQL_PORT"),
                        "MongoDB does not answer on 127.0.0.1:" + system.port("ARTIST_AGENT_MONGODB_PORT"),
                        "Redis does not answer on 127.0.0.1:" + system.port("ARTIST_AGENT_REDIS_PORT"),
                        "make stores")
                .doesNotContain("Keycloak does not answer");
        assertThat(data).doesNotExist();
    }

    @Test
    void secrets_are_generated_once_and_accessible_only_to_their_owner() throws Exception {
        Path data = directory.resolve("data");
        makeSecrets(data);
        Path secrets = data.resolve("compose").resolve("secrets");
        String first = Files.readString(secrets.resolve("redis"));

        makeSecrets(data);

        assertThat(first).hasSize(64);
        assertThat(secrets.resolve("redis")).hasContent(first);
        assertThat(names(secrets))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                new ComposeFile().secrets().keySet().stream(), Stream.of("master-key", "ledger-key"))
                        .toList());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
    }

    private static void makeSecrets(Path data) throws Exception {
        ProcessBuilder script = new ProcessBuilder("sh", "scripts/stores", "--secrets")
                .directory(ComposeFile.ROOT.toFile())
                .inheritIO();
        script.environment().put("ARTIST_AGENT_DATA", data.toString());
        assertThat(script.start().waitFor()).isZero();
    }

    private static List<String> names(Path directory) throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
