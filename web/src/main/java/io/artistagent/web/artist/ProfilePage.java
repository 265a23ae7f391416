package io.artistagent.web.artist;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** An artist as anybody sees them, and what the visitor may do from here. */
public record ProfilePage(
        Artist artist, List<ProfileTrack> tracks, @Nullable String next, boolean tracksAway, boolean blocked) {

    private static final int LONGEST_PATH = 40;

    /** The key of the sentence that tells who sees what the artist says of themselves. */
    static String seen(@Nullable Artist artist) {
        return artist == null || artist.publicPage() == null
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

    /** A link without what every link has: its host and path tell where it leads. */
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
        return path.codePointCount(0, path.length()) <= LONGEST_PATH
                ? path
                : path.substring(0, path.offsetByCodePoints(0, LONGEST_PATH - 1)) + "…";
    }

    /** Only links to the web are made clickable. */
    public static boolean safe(String link) {
        return link.startsWith("https://") || link.startsWith("http://");
    }
}
