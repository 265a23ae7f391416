package io.artistagent.web.catalogue;

import io.artistagent.web.client.Answer;
import io.artistagent.web.client.Done;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.Visit;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages to add and correct a release. */
@Controller
final class ReleasePages {

    private static final String FORM = "catalogue/release";

    private final CatalogueApi catalogue;

    ReleasePages(CatalogueApi catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/artists/{artist}/releases/new")
    ModelAndView blank(Visit visit, @PathVariable UUID artist) {
        return show(visit, new ReleaseForm(artist.toString(), null, Form.empty(), null));
    }

    @PostMapping("/artists/{artist}/releases/new")
    ModelAndView add(Visit visit, @PathVariable UUID artist, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        Answer<Done> answer =
                catalogue.addRelease(visit.caller(), artist.toString(), ReleaseForm.draft(form), form.get("key"));
        if (answer instanceof Answer.Given<Done>(Done done)) {
            return visit.to(
                    "/releases/" + done.created(),
                    answer,
                    "release.added",
                    form.get("title").strip());
        }
        Problem problem = Objects.requireNonNull(answer.problem());
        form.refuse(problem, visit.texts());
        nameConflict(visit, form, problem);
        return visit.again(show(visit, new ReleaseForm(artist.toString(), null, form, null)));
    }

    /** Names the release that already has this barcode, next to the field. */
    private void nameConflict(Visit visit, Form form, Problem problem) {
        if (problem.breaks("a-upc-names-one-release") && problem.text("releaseId") != null) {
            String first = catalogue
                    .release(visit.caller(), problem.text("releaseId"))
                    .map(Release::title)
                    .orNull();
            form.reject("upc", visit.texts().of("release.upc.taken", first));
        }
    }

    @GetMapping("/releases/{id}/edit")
    ModelAndView edit(Visit visit, @PathVariable UUID id) {
        Release release = catalogue.release(visit.caller(), id.toString()).orRefuse();
        return show(visit, new ReleaseForm(release.artistId(), release, ReleaseForm.filled(release), null));
    }

    @PostMapping("/releases/{id}/edit")
    ModelAndView correct(Visit visit, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        Answer<Done> answer =
                catalogue.correctRelease(visit.caller(), id.toString(), ReleaseForm.draft(form), form.get("version"));
        Release newest = catalogue.release(visit.caller(), id.toString()).orRefuse();
        Problem problem = answer.problem();
        if (problem == null) {
            return visit.to(list(newest.artistId()), answer, "release.corrected", newest.title());
        }
        ReleaseForm page = problem.kind() == Problem.Kind.STALE
                ? new ReleaseForm(
                        newest.artistId(), newest, ReleaseForm.filled(newest).refuse(problem, visit.texts()), form)
                : new ReleaseForm(newest.artistId(), newest, form.refuse(problem, visit.texts()), null);
        nameConflict(visit, page.form(), problem);
        return visit.again(show(visit, page));
    }

    private static ModelAndView show(Visit visit, ReleaseForm page) {
        return visit.page(FORM, CatalogueNavigation.CATALOGUE, page.artistId(), page);
    }

    private static String list(String artistId) {
        return "/artists/" + artistId + "/catalogue";
    }
}
