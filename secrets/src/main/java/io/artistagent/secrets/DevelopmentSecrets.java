package io.artistagent.secrets;

/**
 * What a module needs to be secret in production, and what it uses in its place in development. A module offers it as a service in its
 * {@code META-INF/spring.factories}.
 */
public interface DevelopmentSecrets {

    /** Whether a password is one that the module uses in development, and that stands in this repository. */
    boolean isOfDevelopment(String password);

    /** Looks at the settings of the module and refuses each one that production must not start with. */
    void inspect(ProductionSettings settings);
}
