package io.artistagent.secrets;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The settings of an application before any bean is created, and the reasons why it must not start with them. */
public final class ProductionSettings {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Environment environment;
    private final ListableBeanFactory beans;
    private final Predicate<String> isKnown;
    private final Set<String> reasons = new LinkedHashSet<>();

    ProductionSettings(Environment environment, ListableBeanFactory beans, Predicate<String> isKnown) {
        this.environment = environment;
        this.beans = beans;
        this.isKnown = isKnown;
    }

    public boolean has(String setting) {
        return !text(setting).isBlank();
    }

    /** The value of a setting, empty if it is not set. */
    public String text(String setting) {
        return environment.getProperty(setting, "").strip();
    }

    /** The settings below a prefix, by name. */
    public <T> Map<String, T> below(String prefix, Class<T> type) {
        return Binder.get(environment)
                .bind(prefix, Bindable.mapOf(String.class, type))
                .orElse(Map.of());
    }

    /** Whether the application has a bean of this type; no bean is created. */
    public boolean hasBean(Class<?> type) {
        return beans.getBeanNamesForType(type, true, false).length > 0;
    }

    /** Refuses the start if the password in a setting is missing or publicly known. */
    public void requirePassword(String setting) {
        requirePassword(setting, text(setting));
    }

    /** Refuses the start if the password from a setting is missing or publicly known. */
    public void requirePassword(String setting, @Nullable String password) {
        if (password == null || password.isBlank()) {
            refuse(setting + " has no password");
        } else if (isKnown.test(password)) {
            refuse(setting + " has a publicly known password");
        }
    }

    /** Refuses the start if the password in a URL is missing or publicly known. */
    public void requirePasswordInUrl(String url) {
        requirePassword(url, Passwords.inUrl(text(url)).orElse(""));
    }

    /** The same for the password in a URL or, if the URL has none, in the other setting. */
    public void requirePasswordInUrlOr(String url, String setting) {
        Passwords.inUrl(text(url))
                .ifPresentOrElse(password -> requirePassword(url, password), () -> requirePassword(setting));
    }

    /**
     * Refuses the start if a server is used without a secret password.
     *
     * @param prefix the prefix of the settings {@code url}, or {@code host} and {@code password}
     */
    public void requirePasswordOfServer(String prefix) {
        if (has(prefix + ".url")) {
            requirePasswordInUrl(prefix + ".url");
        } else if (has(prefix + ".host")) {
            requirePassword(prefix + ".password");
        }
    }

    /** Refuses the start unless a setting is the https address of another host, as that of a production realm is. */
    public void requireHttpsOfAnotherHost(String setting) {
        if (!isHttpsOfAnotherHost(text(setting))) {
            refuse(setting + " must be an https address of another host");
        }
    }

    private static boolean isHttpsOfAnotherHost(String address) {
        try {
            URI uri = URI.create(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && !LOOPBACK.contains(uri.getHost());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /**
     * Refuses the start.
     *
     * @param reason the reason, which names the setting but never its value
     */
    public void refuse(String reason) {
        reasons.add(reason);
    }

    List<String> reasons() {
        return List.copyOf(reasons);
    }
}
