package io.artistagent.keycloak;

import java.util.List;

/** A start in production that would run on what everybody knows. The message names settings, never a value. */
final class DevelopmentSecrets extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DevelopmentSecrets(List<String> found) {
        super("The profile production does not start with what is meant for development: "
                + String.join("; ", found)
                + ".");
    }
}
