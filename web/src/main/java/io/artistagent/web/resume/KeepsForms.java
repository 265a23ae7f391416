package io.artistagent.web.resume;

import io.artistagent.web.security.Obstacle;
import io.artistagent.web.security.SameOrigin;
import io.artistagent.web.signin.Person;
import io.artistagent.web.signin.SignInAddress;
import io.artistagent.web.signin.WriterMarks;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form sent after the session ended has no valid token, and the check of tokens would only say that it may not. It stands before that
 * check: what our own page sends is kept, and the person signs in again.
 */
final class KeepsForms extends OncePerRequestFilter {

    private static final Set<String> READ = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final LateForms forms;
    private final WriterMarks marks;

    KeepsForms(LateForms forms, WriterMarks marks) {
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
        } else if (request.getMethod().equals("POST") && SameOrigin.says(request)) {
            forms.keep(request, response);
            signInAgain(request, response);
        } else {
            // The check of tokens would make a session first
            Obstacle.STALE_FORM.mark(request);
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
        Unsent unsent = forms.find(request, person);
        if (unsent != null && unsent.action().split("\\?", 2)[0].equals(request.getRequestURI())) {
            forms.forget(request, response, person);
        }
    }
}
