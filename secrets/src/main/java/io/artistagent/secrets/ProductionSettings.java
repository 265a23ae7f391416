package io.artistagent.secrets;

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

/** The settings of an application before any of it is built, and the reasons why it must not start with them. */
public final class ProductionSettings {

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

    /** The value of a setting, empty where it is not set. */
    public String text(String setting) {
        return environment.getProperty(setting, "").strip();
    }

    /** The settings below a prefix, by their names. */
    public <T> Map<String, T> below(String prefix, Class<T> type) {
        return Binder.get(environment)
                .bind(prefix, Bindable.mapOf(String.class, type))
                .orElse(Map.of());
    }

    /** Whether the application has a bean of this type, which is not built for the answer. */
    public boolean hasBean(Class<?> type) {
        return beans.getBeanNamesForType(type, true, false).length > 0;
    }

    /** Refuses a password that is missing or publicly known. */
    public void requirePassword(String setting) {
        requirePassword(setting, text(setting));
    }

    /** Refuses the password that a setting gives, where it is missing or publicly known. */
    public void requirePassword(String setting, @Nullable String password) {
        if (password == null || password.isBlank()) {
            refuse(setting + " has no password");
        } else if (isKnown.test(password)) {
            refuse(setting + " has a password that everybody knows");
        }
    }

    /** Refuses the password in an address where it is missing or publicly known. */
    public void requirePasswordInUrl(String url) {
        requirePassword(url, Passwords.inUrl(text(url)).orElse(""));
    }

    /** Refuses the password in an address, or where the address has none, the one of the setting. */
    public void requirePasswordInUrlOr(String url, String setting) {
        Passwords.inUrl(text(url))
                .ifPresentOrElse(password -> requirePassword(url, password), () -> requirePassword(setting));
    }

    /**
     * Refuses the start.
     *
     * @param reason names the setting, never its value
     */
    public void refuse(String reason) {
        reasons.add(reason);
    }

    List<String> reasons() {
        return List.copyOf(reasons);
    }
}
