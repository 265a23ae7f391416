package io.artistagent.web.imports;

import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.catalogue.CatalogueSamples;
import io.artistagent.web.catalogue.TrackChoice;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import io.artistagent.web.imports.ImportRun.BadLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Imports in every state, for pages to show. */
public final class ImportSamples {

    static final ImportRun.Span DAYS = new ImportRun.Span(LocalDate.of(2026, 11, 6), LocalDate.of(2026, 11, 9));

    private ImportSamples() {}

    public static ImportRun run(ImportState state, boolean full) {
        return new ImportRun(
                "i1",
                full ? ImportKind.SPOTIFY_SONG_TIMELINE : null,
                full ? List.of(ImportKind.SPOTIFY_SONG_TIMELINE, ImportKind.SPOTIFY_AUDIENCE_TIMELINE) : null,
                full ? "1" : null,
                null,
                full ? "<file>.csv" : null,
                null,
                full ? DAYS : null,
                full ? List.of("Records that are not music plays and were left out: 1,204.") : null,
                full
                        ? List.of(
                                new ImportRun.Encoding("windows-1252", "Café"),
                                new ImportRun.Encoding("macintosh", "<b>CafÈ"))
                        : null,
                state,
                state == ImportState.FAILED && full,
                full ? 50 : 0,
                full ? 200 : 0,
                full ? Instant.EPOCH : null,
                null,
                full ? 300 : 0,
                full
                        ? List.of(
                                new BadLine("f.csv", 17, "12", "streams", "many", "A whole number is expected.", 299),
                                new BadLine(
                                        "f.csv",
                                        18,
                                        "12",
                                        "streams",
                                        "<b>lots</b>",
                                        "A whole number is expected.",
                                        299),
                                new BadLine(null, null, null, null, null, null, 1))
                        : null,
                full ? List.of("trackId") : null,
                full ? List.of(new ImportRun.TrackName("t", "Blau")) : null,
                0,
                full && state == ImportState.DONE ? 3L : null,
                full && state == ImportState.DONE ? new ImportRun.Revised(7, DAYS) : null);
    }

    /** A file of songs, which does not say which days it covers. */
    private static ImportRun songs() {
        return new ImportRun(
                "i2",
                ImportKind.SPOTIFY_SONGS,
                List.of(ImportKind.SPOTIFY_SONGS),
                "1",
                null,
                "songs.csv",
                null,
                null,
                null,
                null,
                ImportState.WAITING,
                false,
                0,
                12,
                Instant.EPOCH,
                null,
                0,
                null,
                List.of("from", "to"),
                null,
                0,
                null,
                null);
    }

    static ReviewCard card(ImportRun run, TrackChoice tracks, Form form) {
        ImportPreview preview = new ImportPreview(
                List.of(Map.of("day", "2026-11-06", "streams", 1204), Map.of("day", "soon", "title", "<b>Die Nacht")));
        return new ReviewCard(run, Sample.of(preview), tracks, form);
    }

    public static Map<String, List<Object>> pages() {
        List<ImportRun> all = new ArrayList<>();
        List<Object> each = new ArrayList<>();
        for (ImportState state : ImportState.values()) {
            for (boolean full : new boolean[] {true, false}) {
                all.add(run(state, full));
                each.add(new ImportProgress(run(state, full)));
            }
        }
        Form bad = Form.empty().with("trackId", "t");
        bad.reject("i1.trackId", "Choose a track.");
        bad.reject("i2.from", "Enter a day.");
        bad.reject("i1", "Not now.");
        bad.reject("file", "Choose a file.");
        ReviewCard timeline = card(run(ImportState.WAITING, true), CatalogueSamples.choice(), bad);
        ReviewCard songs = new ReviewCard(songs(), null, CatalogueSamples.choice(), bad);
        List<UploadResult> uploaded = List.of(
                new UploadResult("a.csv", "i1", false, null, null, List.of()),
                new UploadResult("b.csv", "i2", true, null, null, List.of()),
                new UploadResult("d.csv", null, false, "How are they written?", "dates", List.of()),
                new UploadResult("e.csv", null, false, "How are they written?", "numbers", List.of()),
                new UploadResult(
                        "<c>.csv",
                        null,
                        false,
                        "No.",
                        null,
                        run(ImportState.FAILED, true).problems()),
                UploadResult.refused("", "The upload was interrupted."));
        List<Object> one = new ArrayList<>(each);
        one.add(new ImportProgress(timeline.run(), timeline, true));
        one.add(new ImportProgress(songs.run(), songs, false));
        one.add(new ImportProgress(
                run(ImportState.WAITING, true),
                card(run(ImportState.WAITING, true), new TrackChoice(List.of()), bad),
                false));
        return Map.of(
                "imports/one",
                one,
                "imports/progress",
                each,
                "imports/uploaded",
                List.of(uploaded),
                "imports/list",
                List.of(
                        new ImportList("1", List.of(), false, List.of(), Page.empty(), null, null, Form.empty()),
                        new ImportList(
                                "1",
                                List.of(timeline, songs),
                                true,
                                uploaded,
                                new Page<>(all, "next=="),
                                null,
                                "Blau",
                                bad),
                        new ImportList(
                                null,
                                List.of(),
                                false,
                                List.of(),
                                Page.empty(),
                                ArtistSamples.UNAVAILABLE,
                                null,
                                Form.empty())));
    }
}
