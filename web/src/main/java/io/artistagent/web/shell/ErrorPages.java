package io.artistagent.web.shell;

import io.artistagent.web.Web;
import io.artistagent.web.api.Malformed;
import io.artistagent.web.api.Problem;
import io.artistagent.web.api.Refused;
import io.artistagent.web.api.SignedOut;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Says in words what stands between a person and their page. */
@ControllerAdvice(basePackageClasses = Web.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ErrorPages implements ErrorViewResolver {

    private static final Duration FRESH = Duration.ofSeconds(20);

    /** In seconds: the page that waits for a read model loads again by itself. */
    private static final String SOON = "3";

    private final Visits visits;
    private final Shells shells;
    private final LateForms forms;
    private final AskedPage asked;
    private final InstantSource clock;

    ErrorPages(Visits visits, Shells shells, LateForms forms, AskedPage asked, ObjectProvider<InstantSource> clock) {
        this.visits = visits;
        this.shells = shells;
        this.forms = forms;
        this.asked = asked;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(refused.problem());
        ErrorPage page = ErrorPage.of(status.value());
        if (refused.problem().isLate()) {
            page = page.ofKind(ErrorPage.LATE);
            response.setHeader("Retry-After", SOON);
            if (request.getMethod().equals("GET")) {
                response.setHeader("Refresh", SOON);
            }
        } else if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
        String artist = status == HttpStatus.FORBIDDEN ? artist(refused, request) : null;
        return page(request, status, artist == null ? page : page.somebodyElses(artist));
    }

    /** The artist in the way: a page may have asked the API for its content before it asked whose artist this is. */
    private static @Nullable String artist(Refused refused, HttpServletRequest request) {
        return refused.artist() == null
                        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> variables
                        && variables.get("artist") instanceof String artist
                ? artist
                : refused.artist();
    }

    private static HttpStatus status(Problem problem) {
        return switch (problem.kind()) {
            case MISSING, FIELDS -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** The session's tokens no longer hold: it ends, and signing in begins anew. */
    @ExceptionHandler
    @Nullable
    ModelAndView signedOut(SignedOut out, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        // Tokens that fail right after signing in fail again: going on by itself would go round in circles
        boolean hopeless =
                out.wasRefused() || session == null || clock.millis() - session.getCreationTime() < FRESH.toMillis();
        if (session != null) {
            session.invalidate();
        }
        if (request.getMethod().equals("POST")) {
            forms.keep(request, response);
            if (!hopeless) {
                KeepsForms.signInAgain(request, response);
                return null;
            }
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return null;
        }
        if (!hopeless) {
            asked.saveRequest(request, response);
        }
        RedirectView again = new RedirectView(hopeless ? "/?signin=failed" : SignIn.START);
        again.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(again);
    }

    /** An address whose id is no id leads nowhere; a parameter that is none is a bad request. */
    @ExceptionHandler
    ModelAndView wrong(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        HttpStatus status = wrong.getParameter().hasParameterAnnotation(PathVariable.class)
                ? HttpStatus.NOT_FOUND
                : HttpStatus.BAD_REQUEST;
        return page(request, status, ErrorPage.of(status.value()));
    }

    @ExceptionHandler
    ModelAndView malformed(Malformed wrong, HttpServletRequest request) {
        return page(request, HttpStatus.BAD_REQUEST, ErrorPage.of(400));
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        ErrorPage page = ErrorPage.of(status.value());
        return page(
                request,
                status,
                request.getAttribute(ErrorPage.KIND) instanceof String kind ? page.ofKind(kind) : page);
    }

    /** Whether everything works, so that the way on can stand beside what is said. */
    private static boolean framed(HttpStatus status) {
        return status == HttpStatus.FORBIDDEN || status == HttpStatus.NOT_FOUND;
    }

    private Shell framed(HttpServletRequest request) {
        Visit nobody = visits.anonymous(request);
        try {
            Visit visit = KeepsForms.signedIn() ? visits.of(request) : nobody;
            return shells.full(visit, new Session(request), Section.NONE, null);
        } catch (RuntimeException away) {
            return shells.bare(nobody);
        }
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, ErrorPage page) {
        Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        boolean form = "POST".equals(method == null ? request.getMethod() : method);
        Shell shell = framed(status) ? framed(request) : shells.bare(visits.anonymous(request));
        return new ModelAndView("shell/error", Map.of("shell", shell, "page", form ? page.ofForm() : page), status);
    }
}
