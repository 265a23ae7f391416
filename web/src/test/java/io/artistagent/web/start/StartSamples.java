package io.artistagent.web.start;

import io.artistagent.web.artist.ArtistSamples;
import java.util.List;
import java.util.Map;

/** The first pages with much, little and nothing to show. */
public final class StartSamples {

    private StartSamples() {}

    public static Map<String, List<Object>> pages() {
        return Map.of(
                "start/welcome",
                        List.of(
                                new StartPages.Welcome("welcome.failed", "/x", "/y"),
                                new StartPages.Welcome(null, "/x", "/y")),
                "start/start", List.of(""),
                "start/more", List.of(""),
                "start/jumps",
                        List.of(new Jumps(
                                List.of(new Jumps.Page("/choose", "user", "Switch artist")),
                                List.of(),
                                List.of(),
                                List.of(ArtistSamples.artist("1", true, true)))));
    }
}
