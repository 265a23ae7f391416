package io.artistagent.web.errors;

import io.artistagent.web.security.RejectionReason;
import java.util.List;
import java.util.Map;

/** Sample error pages of every kind. */
public final class ErrorSamples {

    private ErrorSamples() {}

    public static Map<String, List<Object>> pages() {
        return Map.of(
                "errors/error",
                List.of(
                        ErrorPage.of(403).ownedByAnother("1"),
                        ErrorPage.of(403).because(RejectionReason.STALE_FORM),
                        ErrorPage.of(404),
                        ErrorPage.of(409),
                        ErrorPage.of(413),
                        ErrorPage.of(500),
                        ErrorPage.of(503),
                        ErrorPage.of(503).ofForm(),
                        ErrorPage.of(503).because(RejectionReason.SIGN_IN_UNAVAILABLE)));
    }
}
