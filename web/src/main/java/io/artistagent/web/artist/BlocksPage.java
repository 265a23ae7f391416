package io.artistagent.web.artist;

import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The artists that one of the person's own artists blocks, newest first. */
public record BlocksPage(
        Artist artist,
        Page<BlockedArtist> blocked,
        @Nullable Problem problem) {

    public String further() {
        return UriComponentsBuilder.fromPath("/artists/" + artist.id() + "/blocks")
                .queryParam("cursor", "{cursor}")
                .encode()
                .buildAndExpand(blocked.nextCursor())
                .toUriString();
    }
}
