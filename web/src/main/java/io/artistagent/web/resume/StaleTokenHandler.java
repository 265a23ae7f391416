package io.artistagent.web.resume;

import io.artistagent.web.security.RejectionReason;
import io.artistagent.web.security.SameOrigin;
import io.artistagent.web.signin.Person;
import io.artistagent.web.signin.SignInAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Keeps a form from our own page whose CSRF token is no longer valid, for example because the person signed in again in another tab.
 * The person can then send it again with a new token.
 */
final class StaleTokenHandler implements AccessDeniedHandler {

    static final String AGAIN = SignInAddress.RESUME + "?old";

    private final UnsentFormService forms;

    StaleTokenHandler(UnsentFormService forms) {
        this.forms = forms;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (!(denied instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!Person.isSignedIn() || !SameOrigin.isSameOrigin(request)) {
            RejectionReason.STALE_FORM.mark(request);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            forms.keep(request, response);
            if (request.getHeader("HX-Request") != null) {
                response.setHeader("HX-Redirect", AGAIN);
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            } else {
                response.setHeader("Location", AGAIN);
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            }
        }
    }
}
