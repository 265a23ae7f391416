package io.artistagent.web.catalogue;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
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

    private static final String FORM = "catalogue/releaseform";

    private final CatalogueApi catalogue;

    ReleasePages(CatalogueApi catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/artists/{artist}/releases/new")
    ModelAndView blank(PageContext context, @PathVariable UUID artist) {
        return show(context, new ReleaseForm(artist.toString(), null, Form.empty(), null));
    }

    @PostMapping("/artists/{artist}/releases/new")
    ModelAndView add(PageContext context, @PathVariable UUID artist, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        ApiResult<CommandResult> result =
                catalogue.addRelease(context.caller(), artist.toString(), ReleaseForm.draft(form), form.get("key"));
        if (result instanceof ApiResult.Success<CommandResult>(CommandResult commandResult)) {
            return context.to(
                    "/releases/" + commandResult.created(),
                    result,
                    "release.added",
                    form.get("title").strip());
        }
        Problem problem = Objects.requireNonNull(result.problem());
        form.refuse(problem, context.texts());
        nameConflict(context, form, problem);
        return context.again(show(context, new ReleaseForm(artist.toString(), null, form, null)));
    }

    /** Names the release that already has this barcode, next to the field. */
    private void nameConflict(PageContext context, Form form, Problem problem) {
        if (problem.breaks("a-upc-names-one-release") && problem.text("releaseId") != null) {
            String first = catalogue
                    .release(context.caller(), problem.text("releaseId"))
                    .map(Release::title)
                    .orNull();
            form.reject("upc", context.texts().of("release.upc.taken", first));
        }
    }

    @GetMapping("/releases/{id}/edit")
    ModelAndView edit(PageContext context, @PathVariable UUID id) {
        Release release = catalogue.release(context.caller(), id.toString()).orRefuse();
        return show(context, new ReleaseForm(release.artistId(), release, ReleaseForm.filled(release), null));
    }

    @PostMapping("/releases/{id}/edit")
    ModelAndView correct(PageContext context, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        ApiResult<CommandResult> result =
                catalogue.correctRelease(context.caller(), id.toString(), ReleaseForm.draft(form), form.get("version"));
        Release newest = catalogue.release(context.caller(), id.toString()).orRefuse();
        Problem problem = result.problem();
        if (problem == null) {
            return context.to(list(newest.artistId()), result, "release.corrected", newest.title());
        }
        ReleaseForm page = problem.kind() == Problem.Kind.STALE
                ? new ReleaseForm(
                        newest.artistId(), newest, ReleaseForm.filled(newest).refuse(problem, context.texts()), form)
                : new ReleaseForm(newest.artistId(), newest, form.refuse(problem, context.texts()), null);
        nameConflict(context, page.form(), problem);
        return context.again(show(context, page));
    }

    private static ModelAndView show(PageContext context, ReleaseForm page) {
        return context.form(FORM, CatalogueNavigation.CATALOGUE, page.artistId(), page);
    }

    private static String list(String artistId) {
        return "/artists/" + artistId + "/catalogue";
    }
}
