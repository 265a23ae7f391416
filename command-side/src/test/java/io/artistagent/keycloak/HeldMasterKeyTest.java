package io.artistagent.keycloak;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.eventlog.privacy.MasterKeys;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The start in production knows a key management service when it sees one. Here, since the module of the check knows no log. */
class HeldMasterKeyTest {

    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

    @Test
    void a_master_key_in_the_settings_is_not_asked_for_where_a_service_holds_it() {
        assertThatThrownBy(this::start).hasMessageContaining("artist-agent.keys.master");

        beans.registerBeanDefinition("service", new RootBeanDefinition(MasterKeys.class, () -> {
            throw new IllegalStateException("Nothing is built yet.");
        }));

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    private void start() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "artist-agent.keycloak.issuer", "https://id.example.org/realms/artist-agent",
                                "artist-agent.keys.url", "jdbc:postgresql://keys.example.org/artist_agent_keys",
                                "artist-agent.keys.password", "one-of-its-own-and-long",
                                "artist-agent.keys.master", "YXJ0aXN0LWFnZW50LWRldmVsb3BtZW50LW1hc3Rlci0=")));
        var check = new RefuseDevelopmentSecrets();
        check.setEnvironment(environment);
        check.postProcessBeanFactory(beans);
    }
}
