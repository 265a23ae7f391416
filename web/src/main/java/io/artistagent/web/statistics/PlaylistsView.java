package io.artistagent.web.statistics;

import io.artistagent.web.client.Problem;
import io.artistagent.web.statistics.Playlists.Playlist;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The playlists with an artist's music, as shown to the owner. */
public record PlaylistsView(
        String artistId, Playlists playlists, @Nullable Problem problem) {

    private static final int FIRST = 5;

    /** Returns the playlists with the most streams, for the overview. */
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
