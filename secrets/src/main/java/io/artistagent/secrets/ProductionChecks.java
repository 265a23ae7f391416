package io.artistagent.secrets;

/**
 * The secrets of a module: the settings that must be secret in production, and the publicly known values that it uses in development. It may
 * check other settings that production needs as well. A module registers its implementation in {@code META-INF/spring.factories}.
 */
public interface DevelopmentSecrets {

    /** Whether the module uses this password in development, so that it is public in this repository. */
    boolean isDevelopmentPassword(String password);

    /** Checks the settings of the module and refuses each one that is unfit for production. */
    void inspect(ProductionSettings settings);
}
