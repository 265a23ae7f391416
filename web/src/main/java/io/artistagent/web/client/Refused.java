package io.artistagent.web.client;

import org.jspecify.annotations.Nullable;

/** A page cannot be shown because the API refused what it is about. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final @Nullable String artist;

    Refused(Problem problem) {
        this(problem, null);
    }

    private Refused(Problem problem, @Nullable String artist) {
        super(problem.kind().name());
        this.problem = problem;
        this.artist = artist;
    }

    /** The person's roles do not allow it. */
    public static Refused forbidden() {
        return new Refused(Problem.FORBIDDEN);
    }

    /** The page belongs to whoever owns that artist. */
    public static Refused somebodyElses(String artist) {
        return new Refused(Problem.FORBIDDEN, artist);
    }

    /** The artist that is somebody else's, if that is why. */
    public @Nullable String artist() {
        return artist;
    }

    /** A part that is needed for every page is away. */
    public static Refused away() {
        return new Refused(Problem.AWAY);
    }

    public Problem problem() {
        return problem;
    }
}
