package io.artistagent.web.imports;

import io.artistagent.web.api.ImportKind;
import io.artistagent.web.api.ImportRun;
import io.artistagent.web.api.Problem;
import io.artistagent.web.api.Track;
import io.artistagent.web.shell.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form to bring in a file, and the files that came before; without an artist it is one's own listening. */
public record ImportList(
        @Nullable String artistId,
        List<Track> tracks,
        List<ImportRun> runs,
        @Nullable Problem problem,
        Form form) {

    public String address() {
        return artistId == null ? "/me/imports" : "/artists/" + artistId + "/imports";
    }

    public List<ImportKind> kinds() {
        return List.of(
                ImportKind.SPOTIFY_AUDIENCE_TIMELINE, ImportKind.SPOTIFY_SONG_TIMELINE, ImportKind.SPOTIFY_SONGS);
    }
}
