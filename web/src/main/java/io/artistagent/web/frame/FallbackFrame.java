package io.artistagent.web.frame;

import io.artistagent.web.signin.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The frame of an error page, which must come even when everything else fails. */
@Component
public final class FallbackFrame {

    private final Visits visits;
    private final Shells shells;

    FallbackFrame(Visits visits, Shells shells) {
        this.visits = visits;
        this.shells = shells;
    }

    /** A page with the navigation where it can be put together. */
    public ModelAndView full(HttpServletRequest request, HttpStatus status, String view, Object page) {
        return new ModelAndView(view, Map.of("shell", shell(request), "page", page), status);
    }

    /** A page without navigation, which asks for nothing. */
    public ModelAndView bare(HttpServletRequest request, HttpStatus status, String view, Object page) {
        Shell shell = shells.bare(visits.anonymous(request));
        return new ModelAndView(view, Map.of("shell", shell, "page", page), status);
    }

    private Shell shell(HttpServletRequest request) {
        Visit anonymous = visits.anonymous(request);
        try {
            Visit visit = Person.isSignedIn() ? visits.of(request) : anonymous;
            return shells.full(visit, new VisitSession(request), Section.NONE, null);
        } catch (RuntimeException away) {
            return shells.bare(anonymous);
        }
    }
}
