package io.artistagent.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form whose token holds no longer, such as one that stood open while its person signed in again elsewhere, is old and not forbidden.
 * What our own page sent is kept, to be sent again with a new token.
 */
final class StaleForms implements AccessDeniedHandler {

    static final String AGAIN = Unsent.PAGE + "?old";

    private final LateForms forms;

    StaleForms(LateForms forms) {
        this.forms = forms;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (!(denied instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!KeepsForms.signedIn() || !SameOrigin.says(request)) {
            request.setAttribute(ErrorPage.KIND, ErrorPage.STALE);
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
