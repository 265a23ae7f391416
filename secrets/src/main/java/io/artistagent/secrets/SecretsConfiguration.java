package io.artistagent.secrets;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** Adds the check of secrets to every application that runs in production. */
@AutoConfiguration
@Profile("production")
public class SecretsConfiguration {

    @Bean
    static RefuseDevelopmentSecrets refuseDevelopmentSecrets() {
        return new RefuseDevelopmentSecrets();
    }
}
