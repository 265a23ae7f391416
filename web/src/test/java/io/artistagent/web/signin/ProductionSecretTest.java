package io.artistagent.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ProductionSecretTest {

    private static final String SETTING = "spring.security.oauth2.client.registration.artist-agent-web.client-secret";

    private final ApplicationContextRunner pages =
            new ApplicationContextRunner().withUserConfiguration(ProductionSecret.class);

    @ParameterizedTest
    @ValueSource(strings = {"", "artist-agent-web-demo"})
    void the_pages_do_not_start_in_production_with_a_missing_or_public_secret(String secret) {
        pages.withPropertyValues("spring.profiles.active=production", SETTING + "=" + secret)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining(SETTING)
                        .message()
                        .doesNotContain("-demo"));
    }

    @Test
    void the_pages_start_with_a_private_secret_and_without_one_outside_production() {
        pages.withPropertyValues("spring.profiles.active=production", SETTING + "=long-and-random")
                .run(context -> assertThat(context).hasNotFailed());
        pages.withPropertyValues(SETTING + "=artist-agent-web-demo")
                .run(context -> assertThat(context).hasNotFailed());
    }
}
