package io.artistagent.web.errors;

import io.artistagent.web.client.MalformedForm;
import io.artistagent.web.client.Problem;
import io.artistagent.web.client.RequestRefused;
import io.artistagent.web.frame.FallbackFrame;
import io.artistagent.web.frame.PageAdvice;
import io.artistagent.web.security.RejectionReason;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Renders error pages that tell people what went wrong. */
@PageAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ErrorPages implements ErrorViewResolver {

    private static final String VIEW = "errors/error";

    /** In seconds. A page that waits for a read model reloads automatically. */
    private static final String SOON = "3";

    private final FallbackFrame frame;

    ErrorPages(FallbackFrame frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView refused(RequestRefused refused, HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(refused.problem());
        ErrorPage page = ErrorPage.of(status.value());
        if (refused.problem().isLate()) {
            page = page.ofLateChange();
            response.setHeader("Retry-After", SOON);
            if (request.getMethod().equals("GET")) {
                response.setHeader("Refresh", SOON);
            }
        } else if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
        String artist = status == HttpStatus.FORBIDDEN ? artist(refused, request) : null;
        return page(request, status, artist == null ? page : page.ownedByAnother(artist));
    }

    /** Returns the other person's artist, also if the API refused the content before the page checked the artist's owner. */
    private static @Nullable String artist(RequestRefused refused, HttpServletRequest request) {
        return refused.artist() == null
                        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> variables
                        && variables.get("artist") instanceof String artist
                ? artist
                : refused.artist();
    }

    private static HttpStatus status(Problem problem) {
        return switch (problem.kind()) {
            case FIELDS -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case MISSING -> HttpStatus.NOT_FOUND;
            case RULE, STALE, REPEATED -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case FAILED -> HttpStatus.INTERNAL_SERVER_ERROR;
            case BUSY, UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** Returns 404 for an invalid id in the path and 400 for an invalid parameter. */
    @ExceptionHandler
    ModelAndView wrong(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        HttpStatus status = wrong.getParameter().hasParameterAnnotation(PathVariable.class)
                ? HttpStatus.NOT_FOUND
                : HttpStatus.BAD_REQUEST;
        return page(request, status, ErrorPage.of(status.value()));
    }

    @ExceptionHandler
    ModelAndView malformed(MalformedForm wrong, HttpServletRequest request) {
        return page(request, HttpStatus.BAD_REQUEST, ErrorPage.of(400));
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        ErrorPage page = ErrorPage.of(status.value());
        RejectionReason rejectionReason = RejectionReason.of(request);
        return page(request, status, rejectionReason == null ? page : page.because(rejectionReason));
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, ErrorPage page) {
        Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        boolean form = "POST".equals(method == null ? request.getMethod() : method);
        ErrorPage shown = form ? page.ofForm() : page;
        return worksOtherwise(status)
                ? frame.full(request, status, VIEW, shown)
                : frame.bare(request, status, VIEW, shown);
    }

    /** Whether the rest of the application works, so that the page can include the navigation. */
    private static boolean worksOtherwise(HttpStatus status) {
        return status == HttpStatus.FORBIDDEN || status == HttpStatus.NOT_FOUND || status == HttpStatus.CONFLICT;
    }
}
