package io.artistagent.web.resume;

import io.artistagent.web.client.SignedOut;
import io.artistagent.web.frame.PageAdvice;
import io.artistagent.web.session.PersonalDataInRedis;
import io.artistagent.web.signin.SavedPage;
import io.artistagent.web.signin.SignInAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Ends a session whose tokens are no longer valid, keeps a submitted form, and sends the person to sign in again. Of an erased person, it
 * keeps nothing.
 */
@PageAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SessionEnd {

    private static final Duration FRESH = Duration.ofSeconds(20);

    private final UnsentFormService forms;
    private final SavedPage savedPage;
    private final List<PersonalDataInRedis> personalData;
    private final InstantSource clock;

    SessionEnd(
            UnsentFormService forms,
            SavedPage savedPage,
            List<PersonalDataInRedis> personalData,
            ObjectProvider<InstantSource> clock) {
        this.forms = forms;
        this.savedPage = savedPage;
        this.personalData = List.copyOf(personalData);
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    @ExceptionHandler
    @Nullable
    ModelAndView signedOut(SignedOut out, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        boolean isFresh = session == null || clock.millis() - session.getCreationTime() < FRESH.toMillis();
        // Tokens that fail right after signing in will fail again: another sign-in would loop
        boolean wouldLoop = out.wasRefused() || isFresh;
        if (session != null) {
            session.invalidate();
        }
        if (out.wasErased()) {
            return forget(request, response, isFresh);
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
        return seeOther(wouldLoop ? SignInAddress.FAILED : SignInAddress.START);
    }

    /** Also deletes other sessions and an unsent form. This searches all sessions, so it is not repeated after each new sign-in. */
    private @Nullable ModelAndView forget(HttpServletRequest request, HttpServletResponse response, boolean isFresh) {
        String person = request.getRemoteUser();
        if (person != null && !isFresh) {
            personalData.forEach(stored -> stored.forget(List.of(person)));
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", SignInAddress.ERASED);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return null;
        }
        return seeOther(SignInAddress.ERASED);
    }

    private static ModelAndView seeOther(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
