package io.artistagent.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The reason why a filter refused a request, for the error page to explain what the status alone does not. */
public enum RejectionReason {

    /** Keycloak is unavailable. */
    SIGN_IN_UNAVAILABLE,

    /** The form has no valid CSRF token. */
    STALE_FORM;

    private static final String ATTRIBUTE = RejectionReason.class.getName();

    public void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public static @Nullable RejectionReason of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof RejectionReason rejectionReason ? rejectionReason : null;
    }
}
