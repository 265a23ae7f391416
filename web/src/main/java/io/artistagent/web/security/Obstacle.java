package io.artistagent.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Why a filter refuses a request where the status alone does not tell; the error page says it in words. */
public enum Obstacle {

    /** Keycloak does not answer. */
    SIGN_IN_AWAY,

    /** The form has no valid CSRF token. */
    STALE_FORM;

    private static final String ATTRIBUTE = Obstacle.class.getName();

    public void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public static @Nullable Obstacle of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Obstacle obstacle ? obstacle : null;
    }
}
