package io.artistagent.web.imports;

import io.artistagent.web.catalogue.TrackChoice;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.imports.ImportRun.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the review cards of waiting files. */
@Component
final class Reviews {

    /** The most previews that one page loads, because each costs the API much. The other files show theirs on their own pages. */
    private static final int MAX_PREVIEWS = 10;

    private static final int MAX_AT_ONCE = 3;

    private final ImportsApi imports;

    Reviews(ImportsApi imports) {
        this.imports = imports;
    }

    /** Returns the cards of the waiting files; empty fields are filled with the most likely values. */
    List<ReviewCard> of(PageContext context, List<ImportRun> runs, TrackChoice tracks, Form form) {
        List<ImportRun> waiting = runs.stream().filter(ImportRun::waiting).toList();
        Semaphore turns = new Semaphore(MAX_AT_ONCE);
        List<Supplier<Optional<Sample>>> samples = waiting.stream()
                .limit(MAX_PREVIEWS)
                .map(run -> context.meanwhile(() -> sample(context, run, turns)))
                .toList();
        List<ReviewCard> cards = new ArrayList<>();
        for (ImportRun run : waiting) {
            fillIn(form, run);
            Optional<Sample> sample =
                    cards.size() < samples.size() ? samples.get(cards.size()).get() : Optional.empty();
            cards.add(new ReviewCard(run, sample.orElse(null), tracks, form));
        }
        return cards;
    }

    private Optional<Sample> sample(PageContext context, ImportRun run, Semaphore turns) {
        turns.acquireUninterruptibly();
        try {
            return Optional.ofNullable(
                            imports.preview(context.caller(), run.id()).orNull())
                    .map(Sample::of);
        } finally {
            turns.release();
        }
    }

    private static void fillIn(Form form, ImportRun run) {
        fillIn(form, run, "kind", run.kind() == null ? null : run.kind().name());
        fillIn(form, run, "trackId", track(run));
        Span period = run.period();
        if (period != null) {
            fillIn(form, run, "from", period.first().toString());
            fillIn(form, run, "to", period.last().toString());
        }
    }

    /** Returns the track given with the upload, or the only one that matches the file name; null if there is none. */
    private static @Nullable String track(ImportRun run) {
        if (run.trackId() != null) {
            return run.trackId();
        }
        return run.suggestedTracks().size() == 1
                ? run.suggestedTracks().getFirst().id()
                : null;
    }

    private static void fillIn(Form form, ImportRun run, String field, @Nullable String value) {
        String name = run.id() + "." + field;
        if (value != null && form.all(name).isEmpty()) {
            form.with(name, value);
        }
    }
}
