package io.artistagent.web.resume;

import io.artistagent.web.client.SignedOut;
import io.artistagent.web.frame.PageAdvice;
import io.artistagent.web.signin.SavedPage;
import io.artistagent.web.signin.SignInAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Ends a session whose tokens are no longer valid, keeps a submitted form, and sends the person to sign in again. */
@PageAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SessionEnd {

    private static final Duration FRESH = Duration.ofSeconds(20);

    private final UnsentFormService forms;
    private final SavedPage savedPage;
    private final InstantSource clock;

    SessionEnd(UnsentFormService forms, SavedPage savedPage, ObjectProvider<InstantSource> clock) {
        this.forms = forms;
        this.savedPage = savedPage;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    @ExceptionHandler
    @Nullable
    ModelAndView signedOut(SignedOut out, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        // Tokens that fail right after signing in will fail again: another sign-in would loop
        boolean wouldLoop =
                out.wasRefused() || session == null || clock.millis() - session.getCreationTime() < FRESH.toMillis();
        if (session != null) {
            session.invalidate();
        }
        if (request.getMethod().equals("POST")) {
            forms.keep(request, response);
            if (!wouldLoop) {
                UnsentFormFilter.signInAgain(request, response);
                return null;
            }
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return null;
        }
        if (!wouldLoop) {
            savedPage.saveRequest(request, response);
        }
        RedirectView again = new RedirectView(wouldLoop ? SignInAddress.FAILED : SignInAddress.START);
        again.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(again);
    }
}
