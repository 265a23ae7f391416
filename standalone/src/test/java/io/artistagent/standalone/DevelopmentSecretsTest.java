package io.artistagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.eventlog.privacy.MasterKeys;
import io.artistagent.secrets.RefusedStart;
import io.artistagent.secrets.SecretsConfiguration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** The development secrets of all modules, which a start in production refuses. */
class DevelopmentSecretsTest {

    private static final String CLIENT_SECRET =
            "spring.security.oauth2.client.registration.artist-agent-web.client-secret";

    private ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(SecretsConfiguration.class))
            .withPropertyValues("spring.profiles.active=production");

    private static final Map<String, String> CONTROLLER = Map.of(
            "artist-agent.controller.name", "Example Records",
            "artist-agent.controller.address", "Main Street 1",
            "artist-agent.controller.contact", "privacy@example.org");

    private final Map<String, Object> properties = new HashMap<>(Map.of(
            "artist-agent.keycloak.issuer",
            "https://id.example.org/realms/artist-agent",
            CLIENT_SECRET,
            "Jd8-long-and-random",
            "spring.datasource.url",
            "jdbc:postgresql://db.example.org/artist_agent",
            "spring.datasource.password",
            "another-long-one",
            "spring.mongodb.uri",
            "mongodb://house:a%40third@documents.example.org/artist-agent",
            "spring.data.redis.host",
            "redis.example.org",
            "spring.data.redis.password",
            "a-fourth"));

    @BeforeEach
    void nameTheController() {
        properties.putAll(CONTROLLER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "address", "contact"})
    void a_register_that_does_not_say_who_is_responsible_is_refused(String missing) {
        properties.remove("artist-agent.controller." + missing);

        assertThatThrownBy(this::start)
                .hasMessageContaining(
                        "artist-agent.controller." + missing + " does not name who is responsible for the data");
    }

    @Test
    void a_start_with_private_secrets_is_allowed() {
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void an_application_that_uses_only_some_of_the_stores_needs_only_their_passwords() {
        properties.keySet().removeIf(setting -> setting.startsWith("spring."));

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void keys_in_the_log_database_are_refused() {
        properties.putAll(keys("jdbc:postgresql://db.example.org/artist_agent?user=keys&password=a-fifth-and-long"));

        assertThatThrownBy(this::start).hasMessageContaining("artist-agent.keys.url is the database of the log");
    }

    @Test
    void a_missing_master_key_and_that_of_development_are_refused() {
        properties.putAll(keys("jdbc:postgresql://keys.example.org/artist_agent_keys"));
        assertThatCode(this::start).doesNotThrowAnyException();

        properties.put("artist-agent.keys.master", "YXJ0aXN0LWFnZW50LWRldmVsb3BtZW50LW1hc3Rlci0=");
        assertThatThrownBy(this::start).hasMessageContaining("artist-agent.keys.master has a publicly known password");

        properties.put("artist-agent.keys.master", "");
        assertThatThrownBy(this::start).hasMessageContaining("artist-agent.keys.master has no password");
    }

    @Test
    void a_missing_key_of_the_ledger_and_that_of_development_are_refused() {
        properties.putAll(keys("jdbc:postgresql://keys.example.org/artist_agent_keys"));

        properties.put("artist-agent.ledger.key", "YXJ0aXN0LWFnZW50LWRldmVsb3BtZW50LWxlZGdlci0=");
        assertThatThrownBy(this::start).hasMessageContaining("artist-agent.ledger.key has a publicly known password");

        properties.put("artist-agent.ledger.key", "");
        assertThatThrownBy(this::start).hasMessageContaining("artist-agent.ledger.key has no password");
    }

    @Test
    void an_access_log_that_belongs_to_the_role_of_the_application_is_refused() {
        properties.put("artist-agent.access.owner.username", "access_owner");
        properties.put("artist-agent.access.owner.password", "a-sixth-and-long-one");
        assertThatCode(this::start).doesNotThrowAnyException();

        properties.put("artist-agent.access.owner.password", "artist-agent-development");
        assertThatThrownBy(this::start)
                .hasMessageContaining("artist-agent.access.owner.password has a publicly known password");

        properties.put("spring.datasource.username", "access_owner");
        assertThatThrownBy(this::start)
                .hasMessageContaining("artist-agent.access.owner.username is the role of the application");
    }

    private static Map<String, Object> keys(String url) {
        return Map.of(
                "artist-agent.keys.url",
                url,
                "artist-agent.keys.password",
                "a-fifth-and-long",
                "artist-agent.keys.master",
                "b25lIG9mIGl0cyBvd24sIGFuZCBsb25nIGVub3VnaCE=",
                "artist-agent.ledger.key",
                "YW5vdGhlciBvbmUgb2YgaXRzIG93biwgYW5kIGxvbmc=");
    }

    @Test
    void the_issuer_of_the_development_realm_is_refused() {
        properties.put("artist-agent.keycloak.issuer", "http://127.0.0.1:8180/realms/artist-agent");

        assertThatThrownBy(this::start).hasMessageContaining("artist-agent.keycloak.issuer");
    }

    @ParameterizedTest
    @ValueSource(strings = {CLIENT_SECRET, "spring.datasource.password", "spring.data.redis.password"})
    void an_empty_or_publicly_known_password_is_refused_and_its_setting_named(String setting) {
        properties.put(setting, "artist-agent-web-demo");
        assertThatThrownBy(this::start).hasMessageContaining(setting + " has a publicly known password");

        properties.put(setting, " ");
        assertThatThrownBy(this::start).hasMessageContaining(setting + " has no password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring.datasource.password", "spring.data.redis.password"})
    void a_missing_password_is_refused(String setting) {
        properties.remove(setting);

        assertThatThrownBy(this::start).hasMessageContaining(setting + " has no password");
    }

    @ParameterizedTest
    @CsvSource({
        "spring.mongodb.uri, mongodb://127.0.0.1:27018/artist-agent",
        "spring.mongodb.uri, mongodb://house@documents.example.org/artist-agent",
        "spring.mongodb.uri, mongodb://house:artist-agent@documents.example.org/artist-agent",
        "spring.data.redis.url, redis://redis.example.org:6379",
        "spring.data.redis.url, redis://:redis@redis.example.org:6379",
        "spring.datasource.url, jdbc:postgresql://db.example.org/artist_agent?user=house&password=postgres"
    })
    void an_address_with_no_password_or_a_publicly_known_one_is_refused(String setting, String address) {
        properties.put(setting, address);

        assertThatThrownBy(this::start)
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining(setting)
                .message()
                .doesNotContain(address, "example.org", "27018");
    }

    @ParameterizedTest
    @CsvSource({
        "spring.mongodb.uri, mongodb://documents.example.org/?authMechanism=MONGODB-X509&tls=true",
        "spring.data.redis.url, rediss://house:long-and-random@redis.example.org:6379",
        "spring.datasource.url, jdbc:postgresql://db.example.org/artist_agent?user=house&password=long-and-random"
    })
    void an_address_with_its_own_credentials_is_allowed(String setting, String address) {
        properties.put(setting, address);
        properties.remove("spring.datasource.url".equals(setting) ? "spring.datasource.password" : "none");

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void a_refused_start_is_explained_in_one_sentence_that_quotes_no_value() {
        properties.put("spring.datasource.password", "postgres");
        properties.put("spring.data.redis.password", "Redis");

        assertThatThrownBy(() -> new SpringApplicationBuilder(Checked.class)
                        .web(WebApplicationType.NONE)
                        .profiles("production")
                        .properties(properties)
                        .logStartupInfo(false)
                        // Not the root: the level stays as it is for the tests that follow in this JVM
                        .properties(Map.of("logging.level.org.springframework.boot.diagnostics", "off"))
                        .run())
                .isInstanceOfSatisfying(RefusedStart.class, refusal -> {
                    assertThat(refusal.getMessage())
                            .containsOnlyOnce("Cannot start")
                            .contains("spring.datasource.password", "spring.data.redis.password")
                            .doesNotContain("\n", "postgres", "Redis", "long-and-random");
                    assertThat(explanations(refusal)).contains(refusal.getMessage());
                });
    }

    private static List<String> explanations(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, needsMore) -> {}))
                .stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .map(FailureAnalysis::getDescription)
                .toList();
    }

    @Test
    void no_master_key_is_required_in_the_settings_if_another_service_provides_it() {
        properties.putAll(keys("jdbc:postgresql://keys.example.org/artist_agent_keys"));
        properties.put("artist-agent.keys.master", "YXJ0aXN0LWFnZW50LWRldmVsb3BtZW50LW1hc3Rlci0=");
        assertThatThrownBy(this::start).hasMessageContaining("artist-agent.keys.master");

        runner = runner.withInitializer(context -> ((GenericApplicationContext) context)
                .registerBean(
                        MasterKeys.class,
                        () -> {
                            throw new IllegalStateException("The key service must not be created.");
                        },
                        definition -> definition.setLazyInit(true)));

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    private void start() {
        runner.withPropertyValues(properties.entrySet().stream()
                        .map(property -> property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new))
                .run(context -> {
                    if (context.getStartupFailure() != null) {
                        throw context.getStartupFailure();
                    }
                });
    }

    @Configuration(proxyBeanMethods = false)
    @Import(SecretsConfiguration.class)
    static class Checked {}
}
