package io.artistagent.keycloak;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class RefuseDevelopmentSecretsTest {

    private final Map<String, Object> properties = new HashMap<>(Map.of(
            "artist-agent.keycloak.issuer", "https://id.example.org/realms/artist-agent",
            "spring.security.oauth2.client.registration.keycloak.client-secret", "Jd8-long-and-random",
            "spring.datasource.url", "jdbc:postgresql://db.example.org/artist_agent",
            "spring.datasource.password", "another-long-one"));

    @Test
    void a_start_with_secrets_of_its_own_is_allowed() {
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void the_issuer_of_the_development_realm_is_refused() {
        properties.put("artist-agent.keycloak.issuer", "http://127.0.0.1:8180/realms/artist-agent");

        assertThatThrownBy(this::start).hasMessageContaining("artist-agent.keycloak.issuer");
    }

    @Test
    void the_client_secret_of_the_development_realm_is_refused() {
        properties.put("spring.security.oauth2.client.registration.keycloak.client-secret", "artist-agent-web-demo");

        assertThatThrownBy(this::start).hasMessageContaining("client secret of keycloak");
    }

    @Test
    void a_database_without_a_password_is_refused() {
        properties.remove("spring.datasource.password");

        assertThatThrownBy(this::start).hasMessageContaining("spring.datasource.password");
    }

    private void start() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        RefuseDevelopmentSecrets check = new RefuseDevelopmentSecrets();
        check.setEnvironment(environment);
        check.postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
