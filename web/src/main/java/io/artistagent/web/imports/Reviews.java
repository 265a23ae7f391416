package io.artistagent.web.imports;

import io.artistagent.web.catalogue.TrackChoice;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.imports.ImportRun.Span;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the review cards of waiting files. */
@Component
final class Reviews {

    private final ImportsApi imports;

    Reviews(ImportsApi imports) {
        this.imports = imports;
    }

    /** Returns the cards of the waiting files; empty fields are filled with the most likely values. */
    List<ReviewCard> of(PageContext context, List<ImportRun> runs, TrackChoice tracks, Form form) {
        List<Supplier<ReviewCard>> cards = runs.stream()
                .filter(ImportRun::waiting)
                .map(run -> {
                    fillIn(form, run);
                    Supplier<ImportPreview> preview = context.meanwhile(
                            () -> imports.preview(context.caller(), run.id()).or(ImportPreview.nothing()));
                    return (Supplier<ReviewCard>) () -> new ReviewCard(run, Sample.of(preview.get()), tracks, form);
                })
                .toList();
        return cards.stream().map(Supplier::get).toList();
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
