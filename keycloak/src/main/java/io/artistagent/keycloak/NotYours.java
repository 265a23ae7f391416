package io.artistagent.keycloak;

import org.springframework.security.access.AccessDeniedException;

/** The caller acts for an artist of someone else. */
public final class NotYours extends AccessDeniedException {

    NotYours() {
        super("This artist belongs to someone else.");
    }
}
