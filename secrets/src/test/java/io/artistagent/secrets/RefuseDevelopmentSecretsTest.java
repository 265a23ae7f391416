package io.artistagent.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RefuseDevelopmentSecretsTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(SecretsConfiguration.class));

    private final ApplicationContextRunner production =
            application.withPropertyValues("spring.profiles.active=production");

    @Test
    void production_starts_with_its_own_secrets() {
        production
                .withPropertyValues("a-module.password=long-and-random", "a-module.url=x://me:another-long-one@host")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void all_reasons_of_all_modules_are_reported_at_once_without_values() {
        production
                .withPropertyValues("a-module.password=written in the repository", "a-module.url=x://host")
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOf(RefusedStart.class)
                        .message()
                        .contains("a-module.password has a publicly known password")
                        .contains("a-module.url-password has no password")
                        .doesNotContain("written in the repository"));
    }

    @ParameterizedTest
    @CsvSource({
        "x://me:changeme@host, a-module.url has a publicly known password",
        "x://me:Change%6De@host, a-module.url has a publicly known password",
        "x://host/?user=me&password=root, a-module.url has a publicly known password",
        "x://me:@host, a-module.url has no password"
    })
    void a_password_in_a_url_is_checked(String address, String reason) {
        production
                .withPropertyValues("a-module.password=long-and-random", "a-module.url=" + address)
                .run(context -> assertThat(context.getStartupFailure()).hasMessageContaining(reason));
    }

    @Test
    void development_starts_with_any_secrets() {
        application.run(context -> assertThat(context).hasNotFailed());
    }
}
