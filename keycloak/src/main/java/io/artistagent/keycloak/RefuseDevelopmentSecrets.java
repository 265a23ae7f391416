package io.artistagent.keycloak;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Stops a start in the profile {@code production} that would run on the passwords and secrets of the development realm, which are
 * public. It runs before anything is built, so nothing has been connected or answered.
 */
final class RefuseDevelopmentSecrets implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final Set<String> KNOWN_PASSWORDS =
            Set.of("", "postgres", "password", "artist-agent", "artist-agent-development");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<String> found = findings();
        if (!found.isEmpty()) {
            throw new IllegalStateException("The profile production does not start with what is meant for development: "
                    + String.join("; ", found) + ".");
        }
    }

    private List<String> findings() {
        List<String> found = new ArrayList<>();
        URI issuer = URI.create(environment.getProperty("artist-agent.keycloak.issuer", "http://127.0.0.1"));
        if (!"https".equals(issuer.getScheme()) || LOOPBACK.contains(String.valueOf(issuer.getHost()))) {
            found.add(
                    "artist-agent.keycloak.issuer names the development realm (it must be an https address of another host)");
        }
        registrations().forEach((name, registration) -> {
            String secret = registration.clientSecret();
            if (secret != null && secret.endsWith("-demo")) {
                found.add("the client secret of %s is the one of the development realm".formatted(name));
            }
        });
        if (environment.containsProperty("spring.datasource.url")
                && KNOWN_PASSWORDS.contains(environment.getProperty("spring.datasource.password", ""))) {
            found.add("spring.datasource.password is empty or the one for development");
        }
        return found;
    }

    private Map<String, Registration> registrations() {
        return Binder.get(environment)
                .bind("spring.security.oauth2.client.registration", Bindable.mapOf(String.class, Registration.class))
                .orElse(Map.of());
    }

    record Registration(@Nullable String clientSecret) {}
}
