package io.artistagent.web.api;

/** A page cannot be shown because the API refused what it is about. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.kind().name());
        this.problem = problem;
    }

    /** A part that is needed for every page is away. */
    public static Refused away() {
        return new Refused(Problem.AWAY);
    }

    public Problem problem() {
        return problem;
    }
}
