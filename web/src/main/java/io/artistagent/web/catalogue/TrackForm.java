package io.artistagent.web.catalogue;

import io.artistagent.web.forms.Form;
import io.artistagent.web.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form to add or correct a track with its credits. */
public record TrackForm(
        String artistId,
        @Nullable Track track,
        List<Release> releases,
        Form form,
        @Nullable Form lost) {

    /** Empty lines for further credits. Without JavaScript, a person saves and edits again to get more. */
    private static final int SPARE_CREDITS = 3;

    private static final int MAX_CREDITS = 60;

    /** Sent instead of an unreadable length, so that the API also reports all other invalid fields. */
    private static final Long NO_DURATION = 0L;

    private static final Pattern DURATION = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):([0-5]\\d)");

    static Form filled(Track track, Texts texts) {
        Form form = Form.empty()
                .with("title", track.title())
                .with("isrc", track.isrc())
                .with("duration", texts.duration(track.durationMs()))
                .with("durationMs", track.durationMs())
                .with("genres", String.join(", ", track.genres()))
                .with("language", track.language())
                .with("explicit", track.explicit() ? "true" : null)
                .with("iswc", track.iswc())
                .with("releaseId", track.releaseId())
                .withAll("releaseIds", track.releaseIds().stream().skip(1).toList())
                .with("version", track.version());
        for (int i = 0; i < track.credits().size(); i++) {
            Credit credit = track.credits().get(i);
            form.with("credits." + i + ".name", credit.name())
                    .with("credits." + i + ".role", credit.role())
                    .with("credits." + i + ".artistId", credit.artistId());
        }
        return form;
    }

    static Form blank(@Nullable String stageName, String artistId, @Nullable String releaseId) {
        return Form.empty()
                .with("releaseId", releaseId)
                .with("credits.0.name", stageName)
                .with("credits.0.role", CreditRole.MAIN_ARTIST)
                .with("credits.0.artistId", artistId);
    }

    static TrackDraft draft(Form form, Texts texts) {
        Long duration = milliseconds(form.get("duration"));
        if (duration == null) {
            form.reject("durationMs", texts.of("track.duration.wrong"));
            duration = NO_DURATION;
        } else if (texts.duration(duration).equals(unchanged(form, texts))) {
            // The page shows whole seconds; an unchanged length keeps its milliseconds
            duration = Long.valueOf(form.get("durationMs"));
        }
        return new TrackDraft(
                form.text("title"),
                form.text("isrc"),
                form.text("iswc"),
                duration,
                form.list("genres"),
                form.text("language"),
                form.has("explicit", "true"),
                releases(form),
                credits(form));
    }

    /** Returns the track's releases; the first is the one that the track is shown with. */
    private static List<String> releases(Form form) {
        return Stream.concat(Stream.ofNullable(form.text("releaseId")), form.all("releaseIds").stream())
                .distinct()
                .toList();
    }

    private static @Nullable String unchanged(Form form, Texts texts) {
        String before = form.get("durationMs");
        return before.matches("\\d{1,12}") ? texts.duration(Long.parseLong(before)) : null;
    }

    static @Nullable Long milliseconds(String written) {
        Matcher match = DURATION.matcher(written.strip());
        if (!match.matches()) {
            return null;
        }
        long hours = match.group(1) == null ? 0 : Long.parseLong(match.group(1));
        return ((hours * 60 + Long.parseLong(match.group(2))) * 60 + Long.parseLong(match.group(3))) * 1000;
    }

    private static List<Credit> credits(Form form) {
        List<Credit> credits = new ArrayList<>();
        for (int i = 0; i < MAX_CREDITS; i++) {
            String name = form.text("credits." + i + ".name");
            if (name != null) {
                credits.add(
                        new Credit(form.text("credits." + i + ".artistId"), name, form.text("credits." + i + ".role")));
            }
        }
        return credits;
    }

    /** Returns how many credit lines to show: the filled ones plus a few empty ones. */
    public int lines() {
        int filled = 0;
        for (int i = 0; i < MAX_CREDITS; i++) {
            if (form.text("credits." + i + ".name") != null) {
                filled = i + 1;
            }
        }
        return Math.min(MAX_CREDITS, filled + SPARE_CREDITS);
    }

    public List<CreditRole> roles() {
        return List.of(CreditRole.values());
    }
}
