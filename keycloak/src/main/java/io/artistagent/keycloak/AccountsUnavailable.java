package io.artistagent.keycloak;

/** Keycloak did not answer as expected when an account was to be removed. */
public final class AccountsUnavailable extends RuntimeException {

    AccountsUnavailable(String message) {
        super(message);
    }

    AccountsUnavailable(Throwable cause) {
        super("Keycloak does not answer", cause);
    }
}
