package io.artistagent.transport.door;

/** Which addresses belong to the API. */
public final class Paths {

    private Paths() {}

    /** Whether an address as it was sent is one of the API: its answers are problems and never pages. */
    public static boolean isApi(String uri) {
        String path = uri.replaceAll("/{2,}", "/");
        return path.equals("/api") || path.startsWith("/api/");
    }
}
