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

/** A file that waits: what it holds, how it reads, and what its owner still has to say. */
public record ReviewCard(ImportRun run, Sample sample, TrackChoice tracks, Form form) {

    /** The name of one of its fields; several files may stand in one form. */
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

    /** Whether it may be the timeline of a song, so that it needs a track. */
    public boolean mayNeedTrack() {
        return run.kinds().contains(ImportKind.SPOTIFY_SONG_TIMELINE);
    }

    public boolean needsPeriod() {
        return run.kinds().stream().anyMatch(ImportKind::needsPeriod);
    }

    /** The track that it is about, as far as that is known. */
    public @Nullable String trackTitle() {
        return tracks.titleOf(form.get(name("trackId")));
    }

    /** What it holds, in one sentence. */
    public String sentence(Texts texts) {
        String title = kind() == ImportKind.SPOTIFY_SONG_TIMELINE ? trackTitle() : null;
        return title == null ? texts.of("import.what." + kind().name()) : texts.of("import.what.track", title);
    }

    /** How much of what it holds. */
    public String amount(Texts texts) {
        String key = "import.amount." + kind().name();
        String count = texts.count(key, run.total());
        Span about = run.about();
        return about == null ? count : texts.of("import.amount", texts.span(about.first(), about.last()), count);
    }

    /** Days between the first and the last that get no figures from the file, whether they are missing or cannot be read. */
    public long missingDays() {
        Span days = run.days();
        return days == null || kind() == ImportKind.SPOTIFY_STREAMING_HISTORY
                ? 0
                : Math.max(0, ChronoUnit.DAYS.between(days.first(), days.last()) + 1 - run.total());
    }

    public List<Fault> faults() {
        return Fault.of(
                run.problems().stream().filter(bad -> !isAboutTheEncoding(bad)).toList());
    }

    /** Lines that cannot be read. That the encoding was guessed is no fault of a line; it is asked for itself. */
    public long problemCount() {
        return run.problemCount()
                - run.problems().stream().filter(this::isAboutTheEncoding).count();
    }

    private boolean isAboutTheEncoding(BadLine bad) {
        return guessed()
                && bad.line() == null
                && run.encodings().getFirst().words().equals(bad.value());
    }

    /** Whether the encoding of its text was guessed, so that its owner should look at some words. */
    public boolean guessed() {
        return !run.encodings().isEmpty();
    }

    /** The form that sends the file again in another encoding. */
    public String again() {
        return "again-" + run.id();
    }

    /** The fields that its owner has to fill in before it can be recorded, and has not yet. */
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

    /** Where a track is added while the file waits. */
    public String addTrack() {
        String title = String.valueOf(run.fileName()).replaceFirst("(?i)[ _-]*timeline[^.]*\\.[A-Za-z]{3,4}$", "");
        return "/artists/" + run.artistId() + "/tracks/new?importId=" + run.id() + "&title="
                + URLEncoder.encode(title, StandardCharsets.UTF_8);
    }
}
