package io.artistagent.web.artist;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** An artist's profile as other signed-in people see it, with the actions open to the visitor. */
public record ProfilePage(
        Artist artist, List<ProfileTrack> tracks, @Nullable String next, boolean tracksUnavailable, boolean blocked) {

    private static final int MAX_PATH_LENGTH = 40;

    /** Returns the message key of the sentence that says who can see the profile. */
    static String seen(@Nullable Artist artist) {
        if (artist == null) {
            return "artist.seen.closed";
        }
        // The API closes the public page of a retired artist, whatever its settings
        if (artist.retired()) {
            return "artist.seen.retired";
        }
        return artist.publicPage() == null
                ? "artist.seen.closed"
                : artist.publicPage().indexed() ? "artist.seen.indexed" : "artist.seen.open";
    }

    public String seen() {
        return seen(artist);
    }

    public String further() {
        return UriComponentsBuilder.fromPath("/artists/" + artist.id())
                .queryParam("cursor", "{cursor}")
                .encode()
                .buildAndExpand(next)
                .toUriString();
    }

    /** Shortens a link to its host and path for display. */
    public static String site(String link) {
        try {
            URI there = URI.create(link);
            String host = there.getHost();
            return host == null ? link : host.replaceFirst("^www\\.", "") + path(there);
        } catch (IllegalArgumentException unreadable) {
            return link;
        }
    }

    private static String path(URI link) {
        String path = String.valueOf(link.getRawPath()).replaceFirst("/+$", "");
        return path.codePointCount(0, path.length()) <= MAX_PATH_LENGTH
                ? path
                : path.substring(0, path.offsetByCodePoints(0, MAX_PATH_LENGTH - 1)) + "…";
    }

    /** Whether the link may be made clickable: only HTTP and HTTPS links are. */
    public static boolean safe(String link) {
        return link.startsWith("https://") || link.startsWith("http://");
    }
}
