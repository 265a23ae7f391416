package io.artistagent.web.catalogue;

import io.artistagent.web.artist.ArtistsApi;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.forms.Ids;
import io.artistagent.web.frame.PageContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages to add, correct, publish and withdraw a track. */
@Controller
final class TrackPages {

    private final CatalogueApi catalogue;
    private final ArtistsApi artists;

    TrackPages(CatalogueApi catalogue, ArtistsApi artists) {
        this.catalogue = catalogue;
        this.artists = artists;
    }

    @GetMapping("/artists/{artist}/tracks/new")
    ModelAndView blank(
            PageContext context,
            @PathVariable UUID artist,
            @RequestParam(required = false) @Nullable String releaseId,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable UUID importId) {
        String id = artist.toString();
        String name = artists.one(context.caller(), id).orRefuse().stageName();
        // An import that waits for its track passes the title; the person returns to it afterwards
        Form blank = TrackForm.blank(name, id, releaseId).with("title", title).with("importId", importId);
        return show(context, new TrackForm(id, null, releases(context, id), blank, null));
    }

    @PostMapping("/artists/{artist}/tracks/new")
    ModelAndView add(PageContext context, @PathVariable UUID artist, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        TrackDraft draft = TrackForm.draft(form, context.texts());
        String id = artist.toString();
        ApiResult<CommandResult> result = catalogue.addTrack(context.caller(), id, draft, form.get("key"));
        Problem problem = result.problem();
        if (problem == null) {
            return context.to(
                    Ids.isId(form.get("importId"))
                            ? "/imports/" + form.get("importId")
                            : "/artists/" + id + "/catalogue",
                    result,
                    "track.added",
                    form.get("title").strip());
        }
        form.refuse(problem, context.texts());
        nameConflict(context, form, problem);
        return context.again(show(context, new TrackForm(id, null, releases(context, id), form, null)));
    }

    @GetMapping("/tracks/{id}/edit")
    ModelAndView edit(PageContext context, @PathVariable UUID id) {
        Track track = catalogue.track(context.caller(), id.toString()).orRefuse();
        return show(context, form(context, track, TrackForm.filled(track, context.texts()), null));
    }

    @PostMapping("/tracks/{id}/edit")
    ModelAndView correct(PageContext context, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        TrackDraft draft = TrackForm.draft(form, context.texts());
        ApiResult<CommandResult> result =
                catalogue.correctTrack(context.caller(), id.toString(), draft, form.get("version"));
        Problem problem = result.problem();
        if (problem == null) {
            return context.to("/tracks/" + id, result, "track.corrected");
        }
        Form lost = problem.kind() == Problem.Kind.STALE ? form : null;
        form = lost == null ? form : TrackForm.filled(newest(context, id), context.texts());
        form.refuse(problem, context.texts());
        nameConflict(context, form, problem);
        return context.again(show(context, form(context, newest(context, id), form, lost)));
    }

    @PostMapping("/tracks/{id}/publish")
    ModelAndView publish(
            PageContext context, @PathVariable UUID id, @RequestParam String version, @RequestParam String key) {
        return context.to(
                "/tracks/" + id, catalogue.publish(context.caller(), id.toString(), version, key), "track.published");
    }

    @PostMapping("/tracks/{id}/withdraw")
    ModelAndView withdraw(
            PageContext context, @PathVariable UUID id, @RequestParam String version, @RequestParam String key) {
        return context.to(
                "/tracks/" + id, catalogue.withdraw(context.caller(), id.toString(), version, key), "track.withdrawn");
    }

    /** Names the track that already has this ISRC, next to the field. */
    private void nameConflict(PageContext context, Form form, Problem problem) {
        if (problem.breaks("an-isrc-names-one-track") && problem.text("trackId") != null) {
            String first = catalogue
                    .track(context.caller(), problem.text("trackId"))
                    .map(Track::title)
                    .orNull();
            form.reject("isrc", context.texts().of("track.isrc.taken", first));
        }
    }

    private Track newest(PageContext context, UUID id) {
        return catalogue.track(context.caller(), id.toString()).orRefuse();
    }

    private TrackForm form(PageContext context, Track track, Form form, @Nullable Form lost) {
        return new TrackForm(track.artistId(), track, releases(context, track.artistId()), form, lost);
    }

    private List<Release> releases(PageContext context, String artistId) {
        return catalogue.allReleases(context.caller(), artistId).or(List.of());
    }

    private static ModelAndView show(PageContext context, TrackForm page) {
        return context.form("catalogue/trackform", CatalogueNavigation.CATALOGUE, page.artistId(), page);
    }
}
