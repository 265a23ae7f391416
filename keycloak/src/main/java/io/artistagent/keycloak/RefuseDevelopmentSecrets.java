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
import org.springframework.util.ClassUtils;

/**
 * Stops a start in the profile {@code production} that would run without passwords, on those of development, or on the development
 * realm, all of which are public. It runs before anything is built, so nothing has been connected or answered.
 */
final class RefuseDevelopmentSecrets implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** By name, since this module knows no log. */
    private static final String MASTER_KEYS = "io.artistagent.eventlog.privacy.MasterKeys";

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<String> found = new ArrayList<>();
        realm(found);
        clients(found);
        postgreSql(found);
        keys(found, isMasterKeyHeldElsewhere(beans));
        mongo(found);
        redis(found);
        if (!found.isEmpty()) {
            throw new DevelopmentSecrets(found);
        }
    }

    private void realm(List<String> found) {
        URI issuer = URI.create(text("artist-agent.keycloak.issuer"));
        if (!"https".equals(issuer.getScheme()) || LOOPBACK.contains(String.valueOf(issuer.getHost()))) {
            found.add(
                    "artist-agent.keycloak.issuer names the development realm (it must be an https address of another host)");
        }
    }

    private void clients(List<String> found) {
        String prefix = "spring.security.oauth2.client.registration";
        Binder.get(environment)
                .bind(prefix, Bindable.mapOf(String.class, Registration.class))
                .orElse(Map.of())
                .forEach((name, registration) ->
                        refuse("%s.%s.client-secret".formatted(prefix, name), registration.clientSecret(), found));
    }

    private void postgreSql(List<String> found) {
        String url = "spring.datasource.url";
        if (has(url)) {
            KnownPassword.inUrl(text(url))
                    .ifPresentOrElse(
                            password -> refuse(url, password, found),
                            () -> refuse("spring.datasource.password", text("spring.datasource.password"), found));
        }
    }

    /** Whoever has the log must not have its keys by the same way. */
    private void keys(List<String> found, boolean masterKeyIsHeldElsewhere) {
        String url = "artist-agent.keys.url";
        if (has(url)) {
            if (database(text(url)).equals(database(text("spring.datasource.url")))) {
                found.add(url + " is the database of the log");
            }
            KnownPassword.inUrl(text(url))
                    .ifPresentOrElse(
                            password -> refuse(url, password, found),
                            () -> refuse("artist-agent.keys.password", text("artist-agent.keys.password"), found));
            if (!masterKeyIsHeldElsewhere) {
                refuse("artist-agent.keys.master", text("artist-agent.keys.master"), found);
            }
        }
    }

    /** A key management service that holds the master key takes the place of the setting. */
    private static boolean isMasterKeyHeldElsewhere(ConfigurableListableBeanFactory beans) {
        try {
            Class<?> type = ClassUtils.forName(MASTER_KEYS, beans.getBeanClassLoader());
            return beans.getBeanNamesForType(type, true, false).length > 0;
        } catch (ClassNotFoundException applicationWithoutLog) {
            return false;
        }
    }

    private static String database(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    /** Where a certificate signs in, there is no password. */
    private void mongo(List<String> found) {
        String uri = "spring.mongodb.uri";
        if (has(uri)) {
            if (!text(uri).contains("MONGODB-X509")) {
                refuse(uri, KnownPassword.inUrl(text(uri)).orElse(""), found);
            }
        } else if (has("spring.mongodb.host")) {
            refuse("spring.mongodb.password", text("spring.mongodb.password"), found);
        }
    }

    private void redis(List<String> found) {
        String url = "spring.data.redis.url";
        if (has(url)) {
            refuse(url, KnownPassword.inUrl(text(url)).orElse(""), found);
        } else if (has("spring.data.redis.host")) {
            refuse("spring.data.redis.password", text("spring.data.redis.password"), found);
        }
    }

    private static void refuse(String setting, @Nullable String password, List<String> found) {
        if (password == null || password.isBlank()) {
            found.add(setting + " has no password");
        } else if (KnownPassword.is(password)) {
            found.add(setting + " has a password that everybody knows");
        }
    }

    private boolean has(String setting) {
        return !text(setting).isBlank();
    }

    private String text(String setting) {
        return environment.getProperty(setting, "").strip();
    }

    record Registration(@Nullable String clientSecret) {}
}
