package io.artistagent.keycloak;

import org.springframework.security.access.AccessDeniedException;

/** The caller is not what the request needs them to be. */
public final class WrongRole extends AccessDeniedException {

    WrongRole() {
        super("Your role does not allow this.");
    }
}
