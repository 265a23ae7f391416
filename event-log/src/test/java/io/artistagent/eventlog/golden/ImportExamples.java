package io.artistagent.eventlog.golden;

import static io.artistagent.eventlog.golden.Examples.ALMA;
import static io.artistagent.eventlog.golden.Examples.PERSON;
import static io.artistagent.eventlog.golden.Examples.TRACK;

import io.artistagent.domain.Personal;
import io.artistagent.domain.catalogue.ReleaseDate;
import io.artistagent.domain.imports.DailyFiguresImported;
import io.artistagent.domain.imports.DaySpan;
import io.artistagent.domain.imports.EncodingReading;
import io.artistagent.domain.imports.FileSummary;
import io.artistagent.domain.imports.ImportAccepted;
import io.artistagent.domain.imports.ImportCompleted;
import io.artistagent.domain.imports.ImportDiscarded;
import io.artistagent.domain.imports.ImportFailed;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.ImportOffered;
import io.artistagent.domain.imports.ImportProblem;
import io.artistagent.domain.imports.Play;
import io.artistagent.domain.imports.PlaylistFiguresImported;
import io.artistagent.domain.imports.PlaysImported;
import io.artistagent.domain.imports.SongFiguresImported;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.PlaylistFigures;
import io.artistagent.domain.statistics.SongFigures;
import io.artistagent.domain.statistics.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

final class ImportExamples {

    private static final ImportId ID = ImportId.of("45c48cce-2e2d-4fbd-ae1a-fc51c7c6ad26");
    private static final String FINGERPRINT = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final LocalDate DAY = LocalDate.of(2026, 10, 3);

    private ImportExamples() {}

    static List<Example> all() {
        return List.of(
                Example.full(new ImportOffered(
                        ID,
                        PERSON,
                        ALMA,
                        TRACK,
                        ImportKind.SPOTIFY_SONG_TIMELINE,
                        List.of(ImportKind.SPOTIFY_SONG_TIMELINE, ImportKind.SPOTIFY_AUDIENCE_TIMELINE),
                        new DaySpan(DAY.minusDays(27), DAY),
                        Personal.of("Morning Boat-timeline.csv"),
                        FINGERPRINT,
                        364,
                        1,
                        Personal.of(List.of(new ImportProblem(
                                "Morning Boat-timeline.csv",
                                17,
                                12,
                                "streams",
                                "many",
                                "A whole number is expected here.",
                                1))),
                        Personal.of(new FileSummary(
                                new DaySpan(DAY, DAY.plusDays(6)),
                                List.of("A row of totals was left out."),
                                List.of(new EncodingReading("windows-1252", "Café")))))),
                Example.minimal(new ImportOffered(
                        ID,
                        PERSON,
                        null,
                        null,
                        ImportKind.SPOTIFY_STREAMING_HISTORY,
                        List.of(ImportKind.SPOTIFY_STREAMING_HISTORY),
                        null,
                        Personal.of("my_spotify_data.zip"),
                        FINGERPRINT,
                        200_000,
                        0,
                        Personal.of(List.of()),
                        Personal.of(FileSummary.NONE))),
                Example.full(new ImportAccepted(
                        ID, ImportKind.SPOTIFY_SONG_TIMELINE, TRACK, new DaySpan(DAY.minusDays(27), DAY))),
                Example.minimal(new ImportAccepted(ID, ImportKind.SPOTIFY_STREAMING_HISTORY, null, null)),
                Example.full(new ImportDiscarded(ID)),
                Example.full(new ImportCompleted(ID, 364)),
                Example.full(new ImportFailed(
                        ID,
                        "only-an-active-artist-acts",
                        "This artist is retired, so nothing can be added or changed.")),
                Example.minimal(new ImportFailed(ID, "only-an-active-artist-acts", null)),
                Example.full(new DailyFiguresImported(
                        ID,
                        1,
                        ALMA,
                        TRACK,
                        Source.SPOTIFY_FOR_ARTISTS,
                        List.of(new DayFigures(DAY, 1_234L, 567L, 8_901L, 2_345L, 67L, 12L, 34L, 5_678L)))),
                Example.minimal(new DailyFiguresImported(
                        ID,
                        2,
                        ALMA,
                        null,
                        Source.SPOTIFY_FOR_ARTISTS,
                        List.of(new DayFigures(DAY, null, null, null, null, null, null, null, null)))),
                Example.full(new SongFiguresImported(
                        ID,
                        1,
                        ALMA,
                        Source.SPOTIFY_FOR_ARTISTS,
                        DAY.minusDays(27),
                        DAY,
                        List.of(new SongFigures("Morning Boat", 2, 1_234L, 567L, 89L, new ReleaseDate("2024-02-29"))))),
                Example.minimal(new SongFiguresImported(
                        ID,
                        1,
                        ALMA,
                        Source.SPOTIFY_FOR_ARTISTS,
                        DAY,
                        DAY,
                        List.of(new SongFigures("Morning Boat", null, null, null, null)))),
                Example.full(new PlaylistFiguresImported(
                        ID,
                        1,
                        PERSON,
                        ALMA,
                        Source.SPOTIFY_FOR_ARTISTS,
                        DAY.minusDays(27),
                        DAY,
                        Personal.of(List.of(
                                new PlaylistFigures("Focus, Now", "Case Curator", 2, 150L, 100L, DAY.minusDays(2)))))),
                Example.minimal(new PlaylistFiguresImported(
                        ID,
                        1,
                        PERSON,
                        ALMA,
                        Source.SPOTIFY_FOR_ARTISTS,
                        DAY,
                        DAY,
                        Personal.of(List.of(new PlaylistFigures("Focus, Now", null, null, null, null))))),
                Example.full(new PlaysImported(
                        ID,
                        1,
                        PERSON,
                        Source.SPOTIFY_STREAMING_HISTORY,
                        Personal.of(List.of(new Play(
                                Instant.parse("2026-10-03T06:41:07Z"),
                                Instant.parse("2026-10-02T19:05:41Z"),
                                187_432,
                                "CH",
                                "Morning Boat",
                                "Alma",
                                "Lake Songs",
                                "spotify:track:4uLU6hMCjMI75M1A2tKUQC",
                                "clickrow",
                                "trackdone",
                                false,
                                false,
                                true,
                                true,
                                2))))),
                Example.minimal(new PlaysImported(
                        ID,
                        2,
                        PERSON,
                        Source.SPOTIFY_STREAMING_HISTORY,
                        Personal.of(List.of(new Play(
                                Instant.parse("2026-10-03T06:41:07Z"),
                                null,
                                0,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                1))))));
    }
}
