package io.artistagent.eventlog.operation;

/** An operations endpoint refuses a request. */
public final class OperationRefused extends RuntimeException {

    private final transient OperationProblem problem;

    OperationRefused(OperationProblem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    public OperationProblem problem() {
        return problem;
    }
}
