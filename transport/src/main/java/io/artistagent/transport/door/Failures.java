package io.artistagent.transport.door;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;

/** How failures of requests are told apart, by the API and by the pages. */
public final class Failures {

    private static final int SERVER = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;

    private Failures() {}

    /** Whether the request itself cannot be read, such as a parameter that is no UTF-8. */
    public static boolean isBadRequest(Throwable failure) {
        return status(failure) != SERVER;
    }

    /** The status of a failure that has no answer yet. */
    static int status(Throwable failure) {
        if (failure instanceof InvalidParameterException invalid) {
            return invalid.getErrorCode();
        }
        if (failure instanceof BadRequestException) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        return failure.getCause() == null ? SERVER : status(failure.getCause());
    }

    static boolean isGone(Throwable failure) {
        return failure instanceof ClientAbortException || failure.getCause() != null && isGone(failure.getCause());
    }
}
