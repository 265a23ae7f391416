package io.artistagent.web.imports;

import io.artistagent.web.catalogue.TrackChoice;
import io.artistagent.web.catalogue.TrackChoices;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages for waiting, running and finished imports. */
@Controller
final class ImportPages {

    /** The status that makes htmx stop polling. */
    private static final HttpStatusCode NO_MORE = HttpStatusCode.valueOf(286);

    private static final int SHOWN = 20;

    private final ImportsApi imports;
    private final TrackChoices choices;
    private final Reviews reviews;

    ImportPages(ImportsApi imports, TrackChoices choices, Reviews reviews) {
        this.imports = imports;
        this.choices = choices;
        this.reviews = reviews;
    }

    @GetMapping("/artists/{artist}/imports")
    ModelAndView ofArtist(
            PageContext context,
            @PathVariable UUID artist,
            @RequestParam(required = false) @Nullable UUID trackId,
            @RequestParam(required = false) @Nullable String cursor) {
        return list(context, artist.toString(), cursor, List.of(), Form.empty().with("trackId", trackId));
    }

    @GetMapping("/me/imports")
    ModelAndView mine(PageContext context, @RequestParam(required = false) @Nullable String cursor) {
        return list(context, null, cursor, List.of(), Form.empty());
    }

    ModelAndView list(
            PageContext context,
            @Nullable String artistId,
            @Nullable String cursor,
            List<UploadResult> uploaded,
            Form form) {
        Supplier<ApiResult<Page<ImportRun>>> asked =
                context.meanwhile(() -> imports.waiting(context.caller(), artistId, DecisionPages.MAX_DECISIONS));
        ApiResult<Page<ImportRun>> runs = imports.list(context.caller(), artistId, cursor, SHOWN);
        Page<ImportRun> found = runs.orLater(Page.empty());
        ApiResult<Page<ImportRun>> undecided = asked.get();
        Page<ImportRun> waiting = undecided.orLater(Page.empty());
        // Loads the artist's tracks only if one must be chosen or named
        boolean needed = !waiting.items().isEmpty() || !form.get("trackId").isBlank();
        TrackChoice choice = needed ? tracks(context, artistId).get() : new TrackChoice(List.of());
        return context.page(
                "imports/list",
                artistId == null ? ImportsNavigation.LISTENING : ImportsNavigation.IMPORTS,
                artistId,
                new ImportList(
                        artistId,
                        reviews.of(context, waiting.items(), choice, form),
                        waiting.nextCursor() != null,
                        uploaded,
                        found,
                        runs.problem() == null ? undecided.problem() : runs.problem(),
                        choice.titleOf(form.get("trackId")),
                        form));
    }

    private Supplier<TrackChoice> tracks(PageContext context, @Nullable String artistId) {
        return artistId == null ? () -> new TrackChoice(List.of()) : choices.of(context, artistId, track -> true);
    }

    @GetMapping("/imports/{id}")
    ModelAndView one(
            PageContext context, @PathVariable UUID id, @RequestParam(required = false) @Nullable String known) {
        return one(context, id, known != null, Form.empty());
    }

    ModelAndView one(PageContext context, UUID id, boolean known, Form form) {
        ImportRun run = imports.one(context.caller(), id.toString()).orRefuse();
        TrackChoice tracks = run.waiting() ? tracks(context, run.artistId()).get() : new TrackChoice(List.of());
        List<ReviewCard> card = reviews.of(context, List.of(run), tracks, form);
        return context.page(
                "imports/one",
                run.artistId() == null ? ImportsNavigation.LISTENING : ImportsNavigation.IMPORTS,
                run.artistId(),
                new ImportProgress(run, card.isEmpty() ? null : card.getFirst(), known));
    }

    /** The live part of the page, polled every second until nothing changes any more. */
    @GetMapping("/imports/{id}/progress")
    ModelAndView progress(PageContext context, @PathVariable UUID id) {
        ImportRun run = imports.one(context.caller(), id.toString()).orRefuse();
        ModelAndView part = context.fragment("imports/progress", new ImportProgress(run));
        if (!run.running() && !run.counting()) {
            part.setStatus(NO_MORE);
        }
        return part;
    }
}
