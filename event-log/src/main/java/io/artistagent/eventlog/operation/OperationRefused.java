package io.artistagent.eventlog.operation;

/** An operations endpoint refuses a request. */
public final class OperationRefused extends RuntimeException {

    private final transient OperationProblem problem;

    OperationRefused(OperationProblem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    /** The refusal of what is only possible with a log in PostgreSQL. */
    public static OperationRefused onAxonServer() {
        return OperationProblem.LOG_ON_AXON_SERVER.refusal();
    }

    public OperationProblem problem() {
        return problem;
    }
}
