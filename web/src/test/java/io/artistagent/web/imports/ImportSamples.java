package io.artistagent.web.imports;

import io.artistagent.web.api.ImportKind;
import io.artistagent.web.api.ImportRun;
import io.artistagent.web.api.ImportState;
import io.artistagent.web.api.Page;
import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.catalogue.CatalogueSamples;
import io.artistagent.web.catalogue.TrackChoice;
import io.artistagent.web.shell.Form;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Imports in every state, for pages to show. */
public final class ImportSamples {

    private ImportSamples() {}

    public static ImportRun run(ImportState state, boolean full) {
        return new ImportRun(
                "i1",
                full ? ImportKind.SPOTIFY_SONG_TIMELINE : null,
                full ? "1" : null,
                null,
                full ? "<file>.csv" : null,
                state,
                state == ImportState.FAILED && full,
                full ? 50 : 0,
                full ? 200 : 0,
                full ? Instant.EPOCH : null,
                null,
                full ? 300 : 0,
                full
                        ? List.of(
                                new ImportRun.BadLine("f.csv", 17, "streams", "No number."),
                                new ImportRun.BadLine(null, null, null, null))
                        : null,
                0);
    }

    public static Map<String, List<Object>> pages() {
        List<ImportRun> all = new ArrayList<>();
        List<Object> each = new ArrayList<>();
        for (ImportState state : ImportState.values()) {
            for (boolean full : new boolean[] {true, false}) {
                all.add(run(state, full));
                each.add(new Running(run(state, full)));
            }
        }
        Form bad = Form.empty();
        bad.reject("trackId", "Choose a track.");
        bad.reject("file", "Choose a file.");
        bad.reject("kind", "Choose a kind.");
        return Map.of(
                "imports/one",
                each,
                "imports/progress",
                each,
                "imports/list",
                List.of(
                        new ImportList("1", new TrackChoice(List.of()), Page.empty(), null, Form.empty()),
                        new ImportList("1", CatalogueSamples.choice(), new Page<>(all, "next=="), null, bad),
                        new ImportList(
                                null, new TrackChoice(List.of()), Page.empty(), ArtistSamples.AWAY, Form.empty())));
    }
}
