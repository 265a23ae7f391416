package io.artistagent.keycloak;

import org.springframework.security.access.AccessDeniedException;

/** None of the caller's roles allows this. */
public final class NotAllowed extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    public NotAllowed() {
        super("None of your roles allows this.");
    }
}
