package io.artistagent.web.collaboration;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import io.artistagent.web.collaboration.Collaboration.Comment;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Performs the steps of a collaboration. A binding step is confirmed on a page that shows the terms and the consequences. */
@Controller
final class StepPages {

    /** The API's maximum page size. */
    private static final int MAX_COMMENTS = 200;

    private final CollaborationsApi collaborations;
    private final ActingSide actingSide;

    StepPages(CollaborationsApi collaborations, ActingSide actingSide) {
        this.collaborations = collaborations;
        this.actingSide = actingSide;
    }

    @GetMapping("/collaborations/{id}/steps")
    ModelAndView confirm(PageContext context, @PathVariable UUID id, @RequestParam Step step) {
        CollaborationPage page = actingSide.look(context, id, Form.empty());
        return page.steps().contains(step)
                ? show(context, new StepPage(page, step, ChangesSince.NOTHING))
                : outdated(context, id);
    }

    @PostMapping("/collaborations/{id}/steps")
    ModelAndView take(
            PageContext context,
            @PathVariable UUID id,
            @RequestParam Step step,
            @RequestParam String version,
            @RequestParam String key,
            @RequestParam CollaborationStatus status,
            @RequestParam(defaultValue = "") String comment) {
        ApiResult<CommandResult> result =
                collaborations.step(context.caller(), id.toString(), step.path(), version, key);
        Problem problem = result.problem();
        return problem != null && problem.kind() == Problem.Kind.STALE
                ? askAgain(context, id, step, status, comment)
                : context.to("/collaborations/" + id, result, "step.done." + step.name());
    }

    /** Asks for another confirmation and shows what has changed since the page was opened. */
    private ModelAndView askAgain(PageContext context, UUID id, Step step, CollaborationStatus seen, String comment) {
        CollaborationPage page = actingSide.look(context, id, Form.empty());
        if (!page.steps().contains(step)) {
            return outdated(context, id);
        }
        ChangesSince changes = ChangesSince.of(seen, comment, page.it(), cursor -> earlier(context, id, cursor));
        return context.again(show(context, new StepPage(page, step, changes)));
    }

    /** Loads earlier comments. Fails the page if they are unavailable, so that a person never decides without having seen them. */
    private Page<Comment> earlier(PageContext context, UUID id, String cursor) {
        return collaborations
                .comments(context.caller(), id.toString(), cursor, MAX_COMMENTS)
                .orRefuse();
    }

    private static ModelAndView outdated(PageContext context, UUID id) {
        context.warn("step.outdated");
        return context.to("/collaborations/" + id);
    }

    private static ModelAndView show(PageContext context, StepPage page) {
        return context.page(
                "collaboration/step",
                CollaborationNavigation.COLLABORATIONS,
                page.collaboration().acting(),
                page);
    }
}
