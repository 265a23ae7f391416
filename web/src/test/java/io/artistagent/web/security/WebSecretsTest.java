package io.artistagent.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.secrets.RefusedStart;
import io.artistagent.secrets.SecretsConfiguration;
import io.artistagent.web.WebApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The pages as a separate process, with their own settings, in production. */
class WebSecretsTest {

    private static final String ISSUER = "artist-agent.keycloak.issuer";
    private static final String CLIENT = "spring.security.oauth2.client.registration.artist-agent-web.client-secret";
    private static final String REDIS = "spring.data.redis.password";

    private final ApplicationContextRunner production = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(SecretsConfiguration.class))
            .withPropertyValues(
                    "spring.config.name=web",
                    "spring.profiles.active=production",
                    ISSUER + "=https://id.example.org/realms/artist-agent",
                    CLIENT + "=long-and-random",
                    REDIS + "=another-long-one");

    @Test
    void the_application_does_not_start_in_production_with_its_development_settings() {
        SpringApplicationBuilder pages = new SpringApplicationBuilder(WebApplication.class)
                .profiles("production")
                .properties("spring.config.name=web", "server.port=0", "logging.level.root=off");

        assertThatThrownBy(pages::run)
                .isInstanceOf(RefusedStart.class)
                .message()
                .contains(
                        ISSUER + " must be an https address of another host",
                        CLIENT + " has a publicly known password",
                        REDIS + " has no password")
                .doesNotContain("artist-agent-web-demo");
    }

    @Test
    void private_secrets_and_an_issuer_over_https_are_accepted() {
        production.run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource({
        ISSUER + ", , must be an https address of another host",
        ISSUER + ", http://id.example.org/realms/artist-agent, must be an https address of another host",
        ISSUER + ", https://127.0.0.1/realms/artist-agent, must be an https address of another host",
        ISSUER + ", https://id example.org, must be an https address of another host",
        CLIENT + ", , has no password",
        CLIENT + ", artist-agent-web-demo, has a publicly known password",
        REDIS + ", , has no password",
        REDIS + ", redis, has a publicly known password",
        "spring.data.redis.url, redis://redis.example.org:6379, has no password"
    })
    void an_unsafe_setting_is_refused_by_name(String setting, String value, String reason) {
        production
                .withPropertyValues(setting + "=" + (value == null ? "" : value))
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOf(RefusedStart.class)
                        .hasMessageContaining(setting + " " + reason));
    }
}
