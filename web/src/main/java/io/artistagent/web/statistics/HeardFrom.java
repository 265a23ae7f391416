package io.artistagent.web.statistics;

import io.artistagent.web.client.Problem;
import io.artistagent.web.statistics.Playlists.Playlist;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The playlists from which an artist is heard, as their owner is shown them. */
public record HeardFrom(
        String artistId, Playlists playlists, @Nullable Problem problem) {

    private static final int FIRST = 5;

    /** Those with the most streams, for a page about more than playlists. */
    public List<Playlist> first() {
        return playlists.items().stream().limit(FIRST).toList();
    }

    public boolean empty() {
        return playlists.items().isEmpty();
    }

    public String address() {
        return "/artists/" + artistId + "/playlists";
    }

    public String during(Playlists.Days days) {
        return address() + "?from=" + days.from() + "&to=" + days.to();
    }

    public boolean shows(Playlists.Days days) {
        return days.from().equals(playlists.from()) && days.to().equals(playlists.to());
    }
}
