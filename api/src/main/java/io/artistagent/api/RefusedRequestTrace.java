package io.artistagent.api;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** The trace id of a request that the server refused before a trace began: that of its {@code traceparent}, or else a new one. */
final class RefusedRequestTrace {

    static final String HEADER = "traceparent";

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-.*");

    private RefusedRequestTrace() {}

    /** Adds the trace id if the problem has none. */
    static ProblemDetail complete(ProblemDetail problem, @Nullable String traceparent) {
        if (problem.getProperties() == null || !problem.getProperties().containsKey(Problem.TRACE_ID)) {
            problem.setProperty(Problem.TRACE_ID, id(traceparent));
        }
        return problem;
    }

    private static String id(@Nullable String traceparent) {
        Matcher known = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return known.matches() ? known.group(1) : random();
    }

    private static String random() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
    }
}
