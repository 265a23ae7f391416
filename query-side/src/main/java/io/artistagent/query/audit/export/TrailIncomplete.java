package io.artistagent.query.audit.export;

/** The trail does not contain all events of the log, so an export would lack some. */
final class TrailIncomplete extends RuntimeException {

    static final String BEHIND = "The trail has not reached the end of the log, so events would be missing.";
    static final String LACKS_EVENTS =
            "The trail has set events aside, so they would be missing. Retry its dead letters, or rebuild it if they were evicted.";

    private static final long serialVersionUID = 1;

    private final String problem;

    TrailIncomplete(String problem) {
        super(problem);
        this.problem = problem;
    }

    /** What the officer is told. */
    String problem() {
        return problem;
    }
}
