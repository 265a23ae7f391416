package io.artistagent.web.collaboration;

import io.artistagent.web.client.Answer;
import io.artistagent.web.client.Done;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import io.artistagent.web.collaboration.Collaboration.Comment;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.Visit;
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
    private static final int MOST_COMMENTS = 200;

    private final CollaborationsApi collaborations;
    private final Sides sides;

    StepPages(CollaborationsApi collaborations, Sides sides) {
        this.collaborations = collaborations;
        this.sides = sides;
    }

    @GetMapping("/collaborations/{id}/steps")
    ModelAndView confirm(Visit visit, @PathVariable UUID id, @RequestParam Step step) {
        CollaborationPage page = sides.look(visit, id, Form.empty());
        return page.steps().contains(step) ? show(visit, new StepPage(page, step, Since.NOTHING)) : outdated(visit, id);
    }

    @PostMapping("/collaborations/{id}/steps")
    ModelAndView take(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam Step step,
            @RequestParam String version,
            @RequestParam String key,
            @RequestParam CollaborationStatus status,
            @RequestParam(defaultValue = "") String comment) {
        Answer<Done> answer = collaborations.step(visit.caller(), id.toString(), step.path(), version, key);
        Problem problem = answer.problem();
        return problem != null && problem.kind() == Problem.Kind.STALE
                ? askAgain(visit, id, step, status, comment)
                : visit.to("/collaborations/" + id, answer, "step.done." + step.name());
    }

    /** Asks for another confirmation and shows what has changed since the page was opened. */
    private ModelAndView askAgain(Visit visit, UUID id, Step step, CollaborationStatus seen, String comment) {
        CollaborationPage page = sides.look(visit, id, Form.empty());
        if (!page.steps().contains(step)) {
            return outdated(visit, id);
        }
        Since since = Since.of(seen, comment, page.it(), cursor -> earlier(visit, id, cursor));
        return visit.again(show(visit, new StepPage(page, step, since)));
    }

    /** Loads earlier comments. Fails the page if they are unavailable, so that a person never decides without having seen them. */
    private Page<Comment> earlier(Visit visit, UUID id, String cursor) {
        return collaborations
                .comments(visit.caller(), id.toString(), cursor, MOST_COMMENTS)
                .orRefuse();
    }

    private static ModelAndView outdated(Visit visit, UUID id) {
        visit.warn("step.outdated");
        return visit.to("/collaborations/" + id);
    }

    private static ModelAndView show(Visit visit, StepPage page) {
        return visit.page(
                "collaboration/step",
                CollaborationNavigation.COLLABORATIONS,
                page.collaboration().acting(),
                page);
    }
}
