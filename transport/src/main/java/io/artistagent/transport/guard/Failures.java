package io.artistagent.transport.guard;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;

/** Classifies request failures for the API and the pages. */
public final class Failures {

    private static final int SERVER = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;

    private Failures() {}

    /** Returns whether the request itself is malformed, for example a parameter that is not UTF-8. */
    public static boolean isBadRequest(Throwable failure) {
        return status(failure) != SERVER;
    }

    /** Returns the status for an unhandled failure. */
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
