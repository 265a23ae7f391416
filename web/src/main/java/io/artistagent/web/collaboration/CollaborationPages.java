package io.artistagent.web.collaboration;

import io.artistagent.web.client.Answer;
import io.artistagent.web.client.Done;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import io.artistagent.web.collaboration.Collaboration.Comment;
import io.artistagent.web.collaboration.CollaborationsApi.Box;
import io.artistagent.web.collaboration.CollaborationsApi.Remark;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.Section;
import io.artistagent.web.frame.Visit;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages for the inbox and outbox, and for one collaboration with its comments. */
@Controller
final class CollaborationPages {

    private static final int PER_PAGE = 25;
    private static final int COMMENTS = 100;

    /** The API's maximum page size. */
    private static final int MOST_WAITING = 200;

    private final CollaborationsApi collaborations;
    private final Sides sides;

    CollaborationPages(CollaborationsApi collaborations, Sides sides) {
        this.collaborations = collaborations;
        this.sides = sides;
    }

    @GetMapping("/artists/{artist}/collaborations")
    ModelAndView box(
            Visit visit,
            @PathVariable UUID artist,
            @RequestParam(defaultValue = "incoming") String box,
            @RequestParam(required = false) @Nullable CollaborationStatus status,
            @RequestParam(required = false) @Nullable String cursor) {
        String id = artist.toString();
        return visit.page(
                "collaboration/box", CollaborationNavigation.COLLABORATIONS, id, found(visit, id, box, status, cursor));
    }

    /** Inbox and outbox of all the person's artists, for labels. */
    @GetMapping("/collaborations")
    ModelAndView ofAll(
            Visit visit,
            @RequestParam(defaultValue = "incoming") String box,
            @RequestParam(required = false) @Nullable CollaborationStatus status,
            @RequestParam(required = false) @Nullable String cursor) {
        return visit.page("collaboration/box", Section.NONE, found(visit, null, box, status, cursor));
    }

    private BoxPage found(
            Visit visit,
            @Nullable String id,
            String box,
            @Nullable CollaborationStatus status,
            @Nullable String cursor) {
        String side = box.equals("outgoing") ? "outgoing" : "incoming";
        // Pending requests are listed above the first page only, and never among the rest
        boolean apart = side.equals("incoming") && status == null;
        Supplier<Answer<Page<Collaboration>>> waiting = apart && cursor == null
                ? visit.meanwhile(() -> collaborations.list(
                        visit.caller(), new Box(id, side, CollaborationStatus.PENDING, null, MOST_WAITING)))
                : () -> new Answer.Given<>(Page.empty());
        Answer<Page<Collaboration>> answer =
                collaborations.list(visit.caller(), new Box(id, side, status, cursor, PER_PAGE));
        Page<Collaboration> found = answer.orLater(Page.empty());
        return new BoxPage(
                id,
                side,
                status,
                BoxPage.oldestFirst(waiting.get().or(Page.empty()).items()),
                apart ? BoxPage.others(found) : found,
                answer.problem());
    }

    @GetMapping("/collaborations/{id}")
    ModelAndView one(Visit visit, @PathVariable UUID id) {
        return show(visit, id, Form.empty());
    }

    private ModelAndView show(Visit visit, UUID id, Form comment) {
        CollaborationPage page = sides.look(visit, id, comment);
        return visit.page("collaboration/one", CollaborationNavigation.COLLABORATIONS, page.acting(), page);
    }

    /** Lists the latest comments, or those before the cursor. */
    @GetMapping("/collaborations/{id}/comments")
    ModelAndView comments(Visit visit, @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor) {
        Supplier<Answer<Page<Comment>>> found =
                visit.meanwhile(() -> collaborations.comments(visit.caller(), id.toString(), cursor, COMMENTS));
        CollaborationPage page = sides.look(visit, id, Form.empty());
        return visit.page(
                "collaboration/earlier",
                CollaborationNavigation.COLLABORATIONS,
                page.acting(),
                new CommentsPage(page, found.get().orRefuse()));
    }

    @PostMapping("/collaborations/{id}/comments")
    ModelAndView comment(Visit visit, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        Answer<Done> answer =
                collaborations.comment(visit.caller(), id.toString(), Remark.of(form.text("text")), form.get("key"));
        Problem problem = answer.problem();
        if (problem == null) {
            return visit.to("/collaborations/" + id + "#comments");
        }
        if (problem.breaks("only-an-artist-who-takes-requests-is-asked")) {
            form.reject("text", visit.texts().of("comments.refused"));
        } else {
            form.refuse(problem, visit.texts());
        }
        return visit.again(show(visit, id, form));
    }
}
