package io.artistagent.keycloak;

import org.springframework.security.access.AccessDeniedException;

/** The artist belongs to someone else. */
public final class NotOwner extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    public NotOwner() {
        super("This artist does not belong to you.");
    }
}
