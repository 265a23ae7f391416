package io.artistagent.keycloak.events;

/** Keycloak did not answer, or not as expected, when events were to be read. */
public final class RealmEventsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RealmEventsUnavailable(String message) {
        super(message);
    }

    RealmEventsUnavailable(Throwable cause) {
        super("Keycloak does not answer", cause);
    }
}
