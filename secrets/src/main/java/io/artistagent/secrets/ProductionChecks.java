package io.artistagent.secrets;

/**
 * What a module requires in production: settings that must be secret, and other settings that must not be missing. A module registers its
 * implementation in {@code META-INF/spring.factories}.
 */
public interface ProductionChecks {

    /** Whether the module uses this password in development, so that it is public in this repository. */
    default boolean isDevelopmentPassword(String password) {
        return false;
    }

    /** Checks the settings of the module and refuses each one that is unfit for production. */
    void inspect(ProductionSettings settings);
}
