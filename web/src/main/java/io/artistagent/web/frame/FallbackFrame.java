package io.artistagent.web.frame;

import io.artistagent.web.signin.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The frame of error pages, which must render even if everything else fails. */
@Component
public final class FallbackFrame {

    private final PageContextResolver contexts;
    private final PageFrames frames;

    FallbackFrame(PageContextResolver contexts, PageFrames frames) {
        this.contexts = contexts;
        this.frames = frames;
    }

    /** Renders a page, without the navigation if that is unavailable. */
    public ModelAndView full(HttpServletRequest request, HttpStatus status, String view, Object page) {
        return new ModelAndView(view, Map.of("frame", frame(request), "page", page), status);
    }

    /** Renders a page without navigation, which calls no other service. */
    public ModelAndView bare(HttpServletRequest request, HttpStatus status, String view, Object page) {
        PageFrame frame = frames.bare(contexts.anonymous(request));
        return new ModelAndView(view, Map.of("frame", frame, "page", page), status);
    }

    private PageFrame frame(HttpServletRequest request) {
        PageContext anonymous = contexts.anonymous(request);
        try {
            PageContext context = Person.isSignedIn() ? contexts.of(request) : anonymous;
            return frames.full(context, new PageSession(request), Section.NONE, null);
        } catch (RuntimeException unavailable) {
            return frames.bare(anonymous);
        }
    }
}
