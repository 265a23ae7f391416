package io.artistagent.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Creates RFC 9457 problems. The detail is written for the caller and never contains class names, SQL or personal data. */
public final class Problem {

    static final String TRACE_ID = "traceId";

    private static final String TYPES = "/problems/";

    private Problem() {}

    /**
     * Creates a problem.
     *
     * @param slug the last segment of its type, for example {@code stale-version}
     * @param detail a sentence that says what to do
     */
    public static ProblemDetail of(HttpStatus status, String slug, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + slug));
        problem.setTitle(title);
        trace(problem);
        return problem;
    }

    /** Adds the trace id of the current request if it is missing, as when another thread created the problem. */
    static void trace(ProblemDetail problem) {
        String trace = MDC.get(TRACE_ID);
        if (trace != null) {
            problem.setProperty(TRACE_ID, trace);
        }
    }

    /** Creates the standard problem for a status. */
    static ProblemDetail of(HttpStatus status) {
        String detail = switch (status) {
            case BAD_REQUEST -> "The request cannot be read. Check its address, parameters and headers.";
            case NOT_FOUND -> "There is nothing at this address.";
            case MISDIRECTED_REQUEST ->
                "This server does not serve the host that the request names. Use the address you were given.";
            case METHOD_NOT_ALLOWED ->
                "This address does not support this method. The Allow header lists those it supports.";
            case NOT_ACCEPTABLE -> "The API answers in JSON. Send Accept: application/json.";
            case REQUEST_TIMEOUT -> "The body arrived too slowly. Send the request again over a faster connection.";
            case URI_TOO_LONG -> "The address is too long. Send fewer or shorter parameters.";
            case REQUEST_HEADER_FIELDS_TOO_LARGE -> "The headers are too long. Send fewer or shorter ones.";
            case UNSUPPORTED_MEDIA_TYPE ->
                "This address does not support this media type. Send JSON, or a form with a file where a file is expected.";
            default -> status.getReasonPhrase() + ".";
        };
        return of(status, slug(status), status.getReasonPhrase(), detail);
    }

    static String slug(HttpStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns whether this class, and not a library, created the problem. */
    static boolean isOurs(ProblemDetail problem) {
        return String.valueOf(problem.getType()).startsWith(TYPES);
    }

    /** Creates the problem for invalid fields of a request. */
    public static ProblemDetail ofFields(List<FieldError> errors) {
        ProblemDetail problem = of(
                HttpStatus.BAD_REQUEST,
                "invalid-fields",
                "Some fields are invalid",
                "Correct the fields listed under errors. Nothing has changed.");
        problem.setProperty("errors", errors);
        return problem;
    }
}
