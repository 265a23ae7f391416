package io.artistagent.transport.guard;

/** Recognises request paths of the API. */
public final class Paths {

    private Paths() {}

    /** Returns whether a raw request path belongs to the API, whose errors are problems and never pages. */
    public static boolean isApi(String uri) {
        String path = uri.replaceAll("/{2,}", "/");
        return path.equals("/api") || path.startsWith("/api/");
    }
}
