package io.artistagent.web.imports;

import io.artistagent.web.api.ImportKind;
import io.artistagent.web.api.ImportRun;
import io.artistagent.web.api.Page;
import io.artistagent.web.api.Problem;
import io.artistagent.web.catalogue.TrackChoice;
import io.artistagent.web.shell.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The form to bring in a file, and the files that came before; without an artist it is one's own listening. */
public record ImportList(
        @Nullable String artistId,
        TrackChoice tracks,
        Page<ImportRun> runs,
        @Nullable Problem problem,
        Form form) {

    public String address() {
        return artistId == null ? "/me/imports" : "/artists/" + artistId + "/imports";
    }

    public String further() {
        return UriComponentsBuilder.fromPath(address())
                .queryParam("cursor", "{cursor}")
                .encode()
                .buildAndExpand(runs.nextCursor())
                .toUriString();
    }

    public List<ImportKind> kinds() {
        return List.of(
                ImportKind.SPOTIFY_AUDIENCE_TIMELINE, ImportKind.SPOTIFY_SONG_TIMELINE, ImportKind.SPOTIFY_SONGS);
    }
}
