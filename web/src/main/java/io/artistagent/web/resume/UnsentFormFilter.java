package io.artistagent.web.resume;

import io.artistagent.web.security.RejectionReason;
import io.artistagent.web.security.SameOrigin;
import io.artistagent.web.signin.FormAuthorMarks;
import io.artistagent.web.signin.Person;
import io.artistagent.web.signin.SignInAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps a form that was sent from our own page after the session had ended, and asks the person to sign in again. The filter runs before
 * the CSRF check, which would reject the form because its token is no longer valid.
 */
final class UnsentFormFilter extends OncePerRequestFilter {

    private static final Set<String> READ = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final UnsentFormService forms;
    private final FormAuthorMarks marks;

    UnsentFormFilter(UnsentFormService forms, FormAuthorMarks marks) {
        this.forms = forms;
        this.marks = marks;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READ.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (Person.isSignedIn()) {
            forgetWhatIsSentNow(request, response);
            chain.doFilter(request, response);
        } else if (request.getRequestURI().equals(SignInAddress.SIGN_OUT)) {
            response.sendRedirect("/");
        } else if (request.getMethod().equals("POST") && SameOrigin.isSameOrigin(request)) {
            forms.keep(request, response);
            signInAgain(request, response);
        } else {
            // Rejected here, because the CSRF check would first create a session
            RejectionReason.STALE_FORM.mark(request);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    static void signInAgain(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", SignInAddress.START);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setHeader("Location", SignInAddress.START);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
    }

    private void forgetWhatIsSentNow(HttpServletRequest request, HttpServletResponse response) {
        Person person = Person.signedIn(marks);
        UnsentForm unsent = forms.find(request, person);
        if (unsent != null && unsent.action().split("\\?", 2)[0].equals(request.getRequestURI())) {
            forms.forget(request, response, person);
        }
    }
}
