package io.artistagent.secrets;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** The check of every application that runs in production. */
@AutoConfiguration
@Profile("production")
public class SecretsConfiguration {

    @Bean
    static RefuseDevelopmentSecrets refuseDevelopmentSecrets() {
        return new RefuseDevelopmentSecrets();
    }
}
