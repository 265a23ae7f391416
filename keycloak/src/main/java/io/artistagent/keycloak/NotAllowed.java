package io.artistagent.keycloak;

import org.springframework.security.access.AccessDeniedException;

/** None of the caller's roles allows this. */
final class NotAllowed extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    NotAllowed() {
        super("None of your roles allows this.");
    }
}
