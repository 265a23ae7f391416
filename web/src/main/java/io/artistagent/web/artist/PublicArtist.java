package io.artistagent.web.artist;

import io.artistagent.web.api.Artist;
import io.artistagent.web.api.Track;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** An artist as anybody sees them, and what the visitor may do from here. */
public record PublicArtist(
        Artist artist, List<Track> tracks, @Nullable String next, boolean tracksAway, boolean blocked) {

    public String further() {
        return UriComponentsBuilder.fromPath("/artists/" + artist.id())
                .queryParam("cursor", "{cursor}")
                .encode()
                .buildAndExpand(next)
                .toUriString();
    }

    /** A link by the name people know its site by. */
    public static String site(String link) {
        try {
            String host = URI.create(link).getHost();
            return host == null ? link : host.replaceFirst("^(www|open)\\.", "");
        } catch (IllegalArgumentException unreadable) {
            return link;
        }
    }

    /** Only links to the web are made clickable. */
    public static boolean safe(String link) {
        return link.startsWith("https://") || link.startsWith("http://");
    }
}
