package io.artistagent.api;

import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/**
 * What the sender of a body that is not one JSON object in UTF-8 has to change. The advice never repeats Jackson's message, which quotes the
 * body and with it personal data.
 */
final class UnreadableBody {

    private UnreadableBody() {}

    /** @param cause the innermost cause of the failure */
    static String advice(Throwable cause) {
        return switch (cause) {
            case StreamReadException syntax -> {
                TokenStreamLocation place = syntax.getLocation();
                yield "The body is not valid JSON at line %d, column %d."
                        .formatted(place.getLineNr(), place.getColumnNr());
            }
            case StreamConstraintsException _ ->
                "The body is nested too deeply, or contains a name or a number that is too long.";
            default -> "Send one JSON object in UTF-8.";
        };
    }
}
