package io.artistagent.api;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Tells requests with a too long address or too long headers from malformed ones: Tomcat answers all of them with 400. */
final class TooLongRequests {

    /** Tomcat's failure has no type of its own. */
    private static final String TOO_LONG =
            StringManager.getManager(AbstractHttp11Protocol.class).getString("iib.requestheadertoolarge.error");

    /** Servers are expected to accept addresses up to this length (RFC 9110, 4.1), so a shorter one is not to blame. */
    private static final int USUAL_LENGTH = 8_000;

    private TooLongRequests() {}

    /**
     * Returns the exact status.
     *
     * @param failure the reason for Tomcat's refusal
     * @param path null if the request line is so long that Tomcat has not read all of it
     */
    static HttpStatus status(
            HttpStatus status, @Nullable Object failure, @Nullable String path, @Nullable String query) {
        if (!(failure instanceof IllegalArgumentException refusal) || !TOO_LONG.equals(refusal.getMessage())) {
            return status;
        }
        return path == null || path.length() + (query == null ? 0 : query.length()) > USUAL_LENGTH
                ? HttpStatus.URI_TOO_LONG
                : HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
    }
}
