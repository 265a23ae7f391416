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
    void the_pages_do_not_start_in_production_without_a_secret_of_their_own(String secret) {
        pages.withPropertyValues("spring.profiles.active=production", SETTING + "=" + secret)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining(SETTING)
                        .message()
                        .doesNotContain("-demo"));
    }

    @Test
    void with_one_they_start_and_elsewhere_nobody_asks() {
        pages.withPropertyValues("spring.profiles.active=production", SETTING + "=long-and-random")
                .run(context -> assertThat(context).hasNotFailed());
        pages.withPropertyValues(SETTING + "=artist-agent-web-demo")
                .run(context -> assertThat(context).hasNotFailed());
    }
}
