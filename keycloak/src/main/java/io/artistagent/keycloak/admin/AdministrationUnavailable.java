package io.artistagent.keycloak.admin;

/** Keycloak did not answer a request of its administration, or not as expected. */
public final class AdministrationUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AdministrationUnavailable(String message) {
        super(message);
    }

    AdministrationUnavailable(Throwable cause) {
        super("Keycloak does not answer", cause);
    }
}
