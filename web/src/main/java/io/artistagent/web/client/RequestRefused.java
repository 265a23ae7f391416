package io.artistagent.web.client;

import org.jspecify.annotations.Nullable;

/** Thrown if a page cannot be shown because the API refused the request for its main content. */
public final class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final @Nullable String artist;

    RequestRefused(Problem problem) {
        this(problem, null);
    }

    private RequestRefused(Problem problem, @Nullable String artist) {
        super(problem.kind().name());
        this.problem = problem;
        this.artist = artist;
    }

    /** The person's roles do not allow the page. */
    public static RequestRefused forbidden() {
        return new RequestRefused(Problem.FORBIDDEN);
    }

    /** The page belongs to the owner of that artist. */
    public static RequestRefused ownedByAnother(String artist) {
        return new RequestRefused(Problem.FORBIDDEN, artist);
    }

    /** Returns the artist that belongs to another person, if that is the reason. */
    public @Nullable String artist() {
        return artist;
    }

    /** The API refused a file with this status. */
    public static RequestRefused status(int status) {
        return new RequestRefused(Problem.of(status, null));
    }

    /** A service that every page needs is unavailable. */
    public static RequestRefused unavailable() {
        return new RequestRefused(Problem.UNAVAILABLE);
    }

    public Problem problem() {
        return problem;
    }
}
