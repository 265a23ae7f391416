package io.artistagent.web.imports;

import io.artistagent.web.api.Answer;
import io.artistagent.web.api.ImportRun;
import io.artistagent.web.api.ImportState;
import io.artistagent.web.api.ImportsApi;
import io.artistagent.web.api.Page;
import io.artistagent.web.catalogue.TrackChoice;
import io.artistagent.web.catalogue.TrackChoices;
import io.artistagent.web.shell.Form;
import io.artistagent.web.shell.Section;
import io.artistagent.web.shell.Visit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Files that came in: listed, watched while they run, decided on when lines could not be read. */
@Controller
final class ImportPages {

    /** Tells htmx to stop asking. */
    private static final HttpStatusCode NO_MORE = HttpStatusCode.valueOf(286);

    private static final int SHOWN = 20;

    private final ImportsApi imports;
    private final TrackChoices choices;

    ImportPages(ImportsApi imports, TrackChoices choices) {
        this.imports = imports;
        this.choices = choices;
    }

    @GetMapping("/artists/{artist}/imports")
    ModelAndView ofArtist(
            Visit visit,
            @PathVariable UUID artist,
            @RequestParam(required = false) @Nullable String trackId,
            @RequestParam(required = false) @Nullable String cursor) {
        return show(visit, artist.toString(), cursor, Form.empty().with("trackId", trackId));
    }

    @GetMapping("/me/imports")
    ModelAndView mine(Visit visit, @RequestParam(required = false) @Nullable String cursor) {
        return show(visit, null, cursor, Form.empty());
    }

    ModelAndView show(Visit visit, @Nullable String artistId, @Nullable String cursor, Form form) {
        Supplier<TrackChoice> tracks =
                artistId == null ? () -> new TrackChoice(List.of()) : choices.of(visit, artistId, track -> true);
        Answer<Page<ImportRun>> runs = imports.list(visit.caller(), artistId, cursor, SHOWN);
        return visit.page(
                "imports/list",
                artistId == null ? Section.LISTENING : Section.IMPORTS,
                artistId,
                new ImportList(artistId, tracks.get(), runs.orLater(Page.empty()), runs.problem(), form));
    }

    @GetMapping("/imports/{id}")
    ModelAndView one(Visit visit, @PathVariable UUID id) {
        ImportRun run = imports.one(visit.caller(), id.toString()).orRefuse();
        return visit.page("imports/one", Section.IMPORTS, run.artistId(), new Running(run));
    }

    /** The live part of the page, asked for every second until there is nothing more to wait for. */
    @GetMapping("/imports/{id}/progress")
    ModelAndView progress(Visit visit, @PathVariable UUID id) {
        ImportRun run = imports.one(visit.caller(), id.toString()).orRefuse();
        ModelAndView part = visit.fragment("imports/progress", new Running(run));
        if (run.state() != ImportState.RUNNING) {
            part.setStatus(NO_MORE);
        }
        return part;
    }

    @PostMapping("/imports/{id}/accept")
    ModelAndView accept(Visit visit, @PathVariable UUID id, @RequestParam String version, @RequestParam String key) {
        return visit.to(
                "/imports/" + id, imports.accept(visit.caller(), id.toString(), version, key), "import.accepted");
    }

    @PostMapping("/imports/{id}/discard")
    ModelAndView discard(Visit visit, @PathVariable UUID id, @RequestParam String version, @RequestParam String key) {
        return visit.to(
                "/imports/" + id, imports.discard(visit.caller(), id.toString(), version, key), "import.discarded");
    }
}
