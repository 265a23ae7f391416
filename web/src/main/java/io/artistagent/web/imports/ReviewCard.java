package io.artistagent.web.imports;

import io.artistagent.web.catalogue.TrackChoice;
import io.artistagent.web.forms.Form;
import io.artistagent.web.imports.ImportRun.BadLine;
import io.artistagent.web.imports.ImportRun.Span;
import io.artistagent.web.texts.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A waiting file: its content, its problems and the information it lacks.
 *
 * @param sample the first rows; null if they were not loaded
 */
public record ReviewCard(ImportRun run, @Nullable Sample sample, TrackChoice tracks, Form form) {

    /** Returns the form name of a field, prefixed with the import because one form can hold several files. */
    public String name(String field) {
        return run.id() + "." + field;
    }

    public ImportKind kind() {
        String chosen = form.get(name("kind"));
        return run.kinds().stream()
                .filter(kind -> kind.name().equals(chosen))
                .findFirst()
                .orElse(run.kind() == null ? ImportKind.SPOTIFY_STREAMING_HISTORY : run.kind());
    }

    public boolean choosesKind() {
        return run.kinds().size() > 1;
    }

    /** Whether the file can be a song timeline, which needs a track. */
    public boolean mayNeedTrack() {
        return run.kinds().contains(ImportKind.SPOTIFY_SONG_TIMELINE);
    }

    public boolean needsPeriod() {
        return run.kinds().stream().anyMatch(ImportKind::needsPeriod);
    }

    /** Returns the title of the chosen track; null if none is known. */
    public @Nullable String trackTitle() {
        return tracks.titleOf(form.get(name("trackId")));
    }

    /** Describes the content in one phrase. */
    public String sentence(Texts texts) {
        String title = kind() == ImportKind.SPOTIFY_SONG_TIMELINE ? trackTitle() : null;
        return title == null ? texts.of("import.what." + kind().name()) : texts.of("import.what.track", title);
    }

    /** Returns the days and the number of rows, in words. */
    public String amount(Texts texts) {
        String key = "import.amount." + kind().name();
        String count = texts.count(key, run.total());
        Span about = run.about();
        return about == null ? count : texts.of("import.amount", texts.span(about.first(), about.last()), count);
    }

    /** Returns the number of days between the first and the last for which the file has no readable figures. */
    public long missingDays() {
        Span days = run.days();
        return days == null || kind() == ImportKind.SPOTIFY_STREAMING_HISTORY
                ? 0
                : Math.max(0, ChronoUnit.DAYS.between(days.first(), days.last()) + 1 - run.total());
    }

    public List<ProblemGroup> faults() {
        return ProblemGroup.of(
                run.problems().stream().filter(bad -> !isAboutTheEncoding(bad)).toList());
    }

    /** Returns the number of problems, not counting a guessed encoding, which the page asks about separately. */
    public long problemCount() {
        return run.problemCount()
                - run.problems().stream().filter(this::isAboutTheEncoding).count();
    }

    private boolean isAboutTheEncoding(BadLine bad) {
        return guessed()
                && bad.line() == null
                && run.encodings().getFirst().words().equals(bad.value());
    }

    /** Whether the encoding was guessed, so that the person should check some words. */
    public boolean guessed() {
        return !run.encodings().isEmpty();
    }

    /** Returns the id of the form that uploads the file again with another encoding. */
    public String again() {
        return "again-" + run.id();
    }

    /** Returns the required fields that are still empty. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (kind() == ImportKind.SPOTIFY_SONG_TIMELINE && trackTitle() == null) {
            missing.add("trackId");
        }
        if (kind().needsPeriod()) {
            Stream.of("from", "to")
                    .filter(field -> form.text(name(field)) == null)
                    .forEach(missing::add);
        }
        return missing;
    }

    /** Returns the address of the page that adds a track and then returns to this file. */
    public String addTrack() {
        String title = String.valueOf(run.fileName()).replaceFirst("(?i)[ _-]*timeline[^.]*\\.[A-Za-z]{3,4}$", "");
        return "/artists/" + run.artistId() + "/tracks/new?importId=" + run.id() + "&title="
                + URLEncoder.encode(title, StandardCharsets.UTF_8);
    }
}
