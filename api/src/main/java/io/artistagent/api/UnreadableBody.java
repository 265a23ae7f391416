package io.artistagent.api;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/**
 * A body that is not one JSON object in UTF-8. The message tells the caller what to change; it never repeats Jackson's, which quotes the
 * body and with it personal data.
 */
final class UnreadableBody extends HttpMessageNotReadableException {

    /** The advice if nothing more exact is known. */
    static final String ADVICE = "Send one JSON object in UTF-8.";

    private UnreadableBody(String advice, Exception cause, HttpInputMessage message) {
        super(advice, cause, message);
    }

    /** A body with a syntax error, whose place is known. */
    static UnreadableBody syntax(StreamReadException error, HttpInputMessage message) {
        TokenStreamLocation place = error.getLocation();
        return new UnreadableBody(
                "The body is not valid JSON at line %d, column %d.".formatted(place.getLineNr(), place.getColumnNr()),
                error,
                message);
    }

    static UnreadableBody of(Exception cause, HttpInputMessage message) {
        return new UnreadableBody(
                cause instanceof StreamConstraintsException
                        ? "The body is nested too deeply, or contains a name or a number that is too long."
                        : ADVICE,
                cause,
                message);
    }
}
