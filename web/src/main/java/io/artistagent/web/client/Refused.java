package io.artistagent.web.client;

import org.jspecify.annotations.Nullable;

/** Thrown if a page cannot be shown because the API refused the request for its main content. */
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

    /** The person's roles do not allow the page. */
    public static Refused forbidden() {
        return new Refused(Problem.FORBIDDEN);
    }

    /** The page belongs to the owner of that artist. */
    public static Refused somebodyElses(String artist) {
        return new Refused(Problem.FORBIDDEN, artist);
    }

    /** Returns the artist that belongs to another person, if that is the reason. */
    public @Nullable String artist() {
        return artist;
    }

    /** A service that every page needs is unavailable. */
    public static Refused away() {
        return new Refused(Problem.AWAY);
    }

    public Problem problem() {
        return problem;
    }
}
