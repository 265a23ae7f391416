package io.artistagent.query.imports;

import io.artistagent.domain.imports.DaySpan;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.query.imports.ImportDocument.State;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An import as the person who uploaded the file sees it. */
@Schema(name = "Import")
public record ImportView(
        @Schema(format = "uuid") String id,
        ImportKind kind,

        @Schema(description = "All kinds that the file could be; accepting the import may name one of these")
        List<ImportKind> kinds,

        @Schema(format = "uuid") @Nullable String artistId,
        @Schema(format = "uuid") @Nullable String trackId,

        @Schema(example = "Nachtfahrt-timeline.csv", description = "Null if the person was erased") @Nullable
        String fileName,

        @Schema(description = "The days to which figures without dates apply, as the person entered them") @Nullable
        DaySpan period,

        @Schema(description = "The first and the last day in the rows of the file") @Nullable
        DaySpan days,

        @Schema(description = "Sentences about rows that were deliberately skipped or interpreted differently")
        List<String> notes,

        @Schema(
                description =
                        "Some words of the file in each likely encoding, the one that was used first; empty if the"
                                + " encoding is certain. If another one is right, discard the import and send the file again"
                                + " with its name in the field “encoding”")
        List<EncodingView> encodings,

        Progress state,

        @Schema(description = "Whether it failed because the person discarded it")
        boolean discarded,

        @Schema(description = "Rows recorded", example = "365")
        long done,

        @Schema(description = "Rows that can be recorded", example = "365")
        long total,

        Instant startedAt,
        @Nullable Instant finishedAt,

        @Schema(description = "The number of unreadable lines; problems shows the first ones, five in lists")
        long problemCount,

        List<ProblemView> problems,

        @Schema(
                description = "Fields that must be sent to accept the import, because neither the file nor the upload"
                        + " contained them: trackId, from, to",
                example = "[\"trackId\"]")
        List<String> needs,

        @Schema(description = "Tracks of the artist whose title matches the file name, if the track is still missing")
        List<TrackName> suggestedTracks,

        @Schema(description = "The choices, if the import waits for one") @Nullable
        Choices links,

        @Schema(description = "Send it as If-Match with a choice", example = "0")
        long version,

        @Schema(description = "Whether the person who uploaded the file was erased, with its name and problems")
        boolean erased,

        @Schema(
                description =
                        "Plays of a streaming history that an earlier file already contained; they count once. Null for"
                                + " other files, and until all plays are counted",
                example = "0")
        @Nullable
        Long repeatedPlays,

        @Schema(
                description = "Rows that replaced earlier figures; null for streaming histories, and until all rows are"
                        + " counted")
        @Nullable
        Revised revised) {

    private static final int PROBLEMS_IN_LISTS = 5;

    static ImportView of(ImportDocument it, ImportCounts.Counted counted, List<TrackName> suggested) {
        return of(it, problems(it).toList(), counted, suggested);
    }

    /** Returns the view for a list, with the first problems only. */
    static ImportView inList(ImportDocument it, ImportCounts.Counted counted, List<TrackName> suggested) {
        return of(it, problems(it).limit(PROBLEMS_IN_LISTS).toList(), counted, suggested);
    }

    private static ImportView of(
            ImportDocument it, List<ProblemView> problems, ImportCounts.Counted counted, List<TrackName> suggested) {
        return new ImportView(
                it.id(),
                it.kind(),
                it.kinds(),
                it.artistId(),
                it.trackId(),
                it.fileName(),
                it.period() == null ? null : it.period().days(),
                it.days() == null ? null : it.days().days(),
                it.notes(),
                it.encodings().stream().map(EncodingView::of).toList(),
                Progress.of(it.state()),
                it.state() == State.DISCARDED,
                it.done(),
                it.total(),
                it.startedAt(),
                it.finishedAt(),
                it.problemCount(),
                problems,
                it.state() == State.WAITING ? needs(it) : List.of(),
                suggested,
                it.state() == State.WAITING ? Choices.of(it.id()) : null,
                it.version(),
                it.fileName() == null,
                repeated(it, counted.plays()),
                Revised.of(it, counted.rows()));
    }

    private static @Nullable Long repeated(ImportDocument it, RepeatedPlays.@Nullable Counted counted) {
        return counted == null || counted.plays() < it.total() ? null : counted.repeated();
    }

    private static List<String> needs(ImportDocument it) {
        List<String> needs = new ArrayList<>();
        if (it.kind().needsTrack() && it.trackId() == null) {
            needs.add("trackId");
        }
        if (it.kind().needsPeriod() && it.period() == null) {
            needs.addAll(List.of("from", "to"));
        }
        return List.copyOf(needs);
    }

    private static Stream<ProblemView> problems(ImportDocument it) {
        return Stream.concat(ofTheWhole(it), it.problems().stream().map(ProblemView::of));
    }

    private static Stream<ProblemView> ofTheWhole(ImportDocument it) {
        String what = it.state() == State.DISCARDED ? "The import was discarded." : it.failure();
        return Stream.ofNullable(what).map(detail -> ProblemView.ofTheWhole(it.fileName(), detail));
    }

    /** The state of an import. A discarded import counts as failed. */
    @Schema(name = "ImportState")
    public enum Progress {
        RUNNING,
        WAITING,
        DONE,
        FAILED;

        /** Returns the names of the stored states that are shown as this one. */
        List<String> states() {
            return Stream.of(State.values())
                    .filter(state -> of(state) == this)
                    .map(State::name)
                    .toList();
        }

        static Progress of(State state) {
            return switch (state) {
                case WAITING -> WAITING;
                case RUNNING -> RUNNING;
                case DONE -> DONE;
                case DISCARDED, FAILED -> FAILED;
            };
        }
    }

    /** An error at one place in the file, or the failure of the whole file. */
    @Schema(name = "ImportProblem")
    public record ProblemView(
            @Nullable String file,
            @Schema(example = "17") @Nullable Long line,

            @Schema(description = "The position of the value on the line, in characters", example = "12") @Nullable
            Long column,

            @Schema(description = "The name of the column in the header, or of the field", example = "streams")
            @Nullable
            String name,

            @Schema(description = "The invalid value, shortened", example = "many") @Nullable
            String value,

            @Schema(description = "What is expected instead", example = "This must be a whole number.")
            String detail,

            @Schema(
                    description = "How many problems of the file have the same name and detail, including this one;"
                            + " only the first are listed",
                    example = "1")
            long alike) {

        static ProblemView of(ImportDocument.BadLine it) {
            boolean placed = it.line() > 0;
            return new ProblemView(
                    it.file(),
                    placed ? it.line() : null,
                    placed ? it.column() : null,
                    it.name(),
                    it.value(),
                    it.detail(),
                    it.alike());
        }

        static ProblemView ofTheWhole(@Nullable String file, String detail) {
            return new ProblemView(file, null, null, null, null, detail, 1);
        }
    }

    /**
     * The rows of an import that replaced different figures of earlier rows. The later report wins.
     *
     * @param days the first and last day of these rows; null without any
     */
    @Schema(name = "RevisedRows")
    public record Revised(
            @Schema(example = "3") long rows, @Nullable DaySpan days) {

        static @Nullable Revised of(ImportDocument it, RevisedRows.@Nullable Counted counted) {
            if (counted == null || counted.rows() < it.total()) {
                return null;
            }
            LocalDate first = counted.first();
            LocalDate last = counted.last();
            return new Revised(counted.revised(), first == null || last == null ? null : new DaySpan(first, last));
        }
    }

    /** Some words of the file, decoded with an encoding. */
    @Schema(name = "EncodingReading")
    public record EncodingView(
            @Schema(example = "windows-1252") String encoding,
            @Schema(example = "Café · Zürich") String words) {

        static EncodingView of(ImportDocument.Encoding it) {
            return new EncodingView(it.encoding(), it.words());
        }
    }

    /** A track that may be the subject of the file. */
    @Schema(name = "SuggestedTrack")
    public record TrackName(@Schema(format = "uuid") String id, String title) {}

    /** The URLs of the choices. They take a POST with the version as If-Match; the preview is a GET. */
    @Schema(name = "ImportChoices")
    public record Choices(String accept, String discard, String preview) {

        static Choices of(String id) {
            String it = "/api/v1/imports/" + id;
            return new Choices(it + "/accept", it + "/discard", it + "/preview");
        }
    }
}
