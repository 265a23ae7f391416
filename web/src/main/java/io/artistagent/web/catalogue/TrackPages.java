package io.artistagent.web.catalogue;

import io.artistagent.web.artist.ArtistsApi;
import io.artistagent.web.client.Answer;
import io.artistagent.web.client.Done;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.Visit;
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
            Visit visit,
            @PathVariable UUID artist,
            @RequestParam(required = false) @Nullable String releaseId,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable UUID importId) {
        String id = artist.toString();
        String name = artists.one(visit.caller(), id).orRefuse().stageName();
        // An import that waits for its track passes the title; the person returns to it afterwards
        Form blank = TrackForm.blank(name, id, releaseId).with("title", title).with("importId", importId);
        return show(visit, new TrackForm(id, null, releases(visit, id), blank, null));
    }

    @PostMapping("/artists/{artist}/tracks/new")
    ModelAndView add(Visit visit, @PathVariable UUID artist, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        TrackDraft draft = TrackForm.draft(form, visit.texts());
        String id = artist.toString();
        Answer<Done> answer = catalogue.addTrack(visit.caller(), id, draft, form.get("key"));
        Problem problem = answer.problem();
        if (problem == null) {
            return visit.to(
                    isImport(form.get("importId"))
                            ? "/imports/" + form.get("importId")
                            : "/artists/" + id + "/catalogue",
                    answer,
                    "track.added",
                    form.get("title").strip());
        }
        form.refuse(problem, visit.texts());
        nameConflict(visit, form, problem);
        return visit.again(show(visit, new TrackForm(id, null, releases(visit, id), form, null)));
    }

    private static boolean isImport(String written) {
        return written.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @GetMapping("/tracks/{id}/edit")
    ModelAndView edit(Visit visit, @PathVariable UUID id) {
        Track track = catalogue.track(visit.caller(), id.toString()).orRefuse();
        return show(visit, form(visit, track, TrackForm.filled(track, visit.texts()), null));
    }

    @PostMapping("/tracks/{id}/edit")
    ModelAndView correct(Visit visit, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        TrackDraft draft = TrackForm.draft(form, visit.texts());
        Answer<Done> answer = catalogue.correctTrack(visit.caller(), id.toString(), draft, form.get("version"));
        Problem problem = answer.problem();
        if (problem == null) {
            return visit.to("/tracks/" + id, answer, "track.corrected");
        }
        Form lost = problem.kind() == Problem.Kind.STALE ? form : null;
        form = lost == null ? form : TrackForm.filled(newest(visit, id), visit.texts());
        form.refuse(problem, visit.texts());
        nameConflict(visit, form, problem);
        return visit.again(show(visit, form(visit, newest(visit, id), form, lost)));
    }

    @PostMapping("/tracks/{id}/publish")
    ModelAndView publish(Visit visit, @PathVariable UUID id, @RequestParam String version, @RequestParam String key) {
        return visit.to(
                "/tracks/" + id, catalogue.publish(visit.caller(), id.toString(), version, key), "track.published");
    }

    @PostMapping("/tracks/{id}/withdraw")
    ModelAndView withdraw(Visit visit, @PathVariable UUID id, @RequestParam String version, @RequestParam String key) {
        return visit.to(
                "/tracks/" + id, catalogue.withdraw(visit.caller(), id.toString(), version, key), "track.withdrawn");
    }

    /** Names the track that already has this ISRC, next to the field. */
    private void nameConflict(Visit visit, Form form, Problem problem) {
        if (problem.breaks("an-isrc-names-one-track") && problem.text("trackId") != null) {
            String first = catalogue
                    .track(visit.caller(), problem.text("trackId"))
                    .map(Track::title)
                    .orNull();
            form.reject("isrc", visit.texts().of("track.isrc.taken", first));
        }
    }

    private Track newest(Visit visit, UUID id) {
        return catalogue.track(visit.caller(), id.toString()).orRefuse();
    }

    private TrackForm form(Visit visit, Track track, Form form, @Nullable Form lost) {
        return new TrackForm(track.artistId(), track, releases(visit, track.artistId()), form, lost);
    }

    private List<Release> releases(Visit visit, String artistId) {
        return catalogue.allReleases(visit.caller(), artistId).or(List.of());
    }

    private static ModelAndView show(Visit visit, TrackForm page) {
        return visit.page("catalogue/trackform", CatalogueNavigation.CATALOGUE, page.artistId(), page);
    }
}
