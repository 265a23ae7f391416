package io.artistagent.web.collaboration;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import io.artistagent.web.collaboration.Collaboration.Comment;
import io.artistagent.web.collaboration.CollaborationsApi.Box;
import io.artistagent.web.collaboration.CollaborationsApi.Remark;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.frame.Section;
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
    private static final int MAX_WAITING = 200;

    private final CollaborationsApi collaborations;
    private final ActingSide actingSide;

    CollaborationPages(CollaborationsApi collaborations, ActingSide actingSide) {
        this.collaborations = collaborations;
        this.actingSide = actingSide;
    }

    @GetMapping("/artists/{artist}/collaborations")
    ModelAndView box(
            PageContext context,
            @PathVariable UUID artist,
            @RequestParam(defaultValue = "incoming") String box,
            @RequestParam(required = false) @Nullable CollaborationStatus status,
            @RequestParam(required = false) @Nullable String cursor) {
        String id = artist.toString();
        return context.page(
                "collaboration/box",
                CollaborationNavigation.COLLABORATIONS,
                id,
                found(context, id, box, status, cursor));
    }

    /** Inbox and outbox of all the person's artists, for labels. */
    @GetMapping("/collaborations")
    ModelAndView ofAll(
            PageContext context,
            @RequestParam(defaultValue = "incoming") String box,
            @RequestParam(required = false) @Nullable CollaborationStatus status,
            @RequestParam(required = false) @Nullable String cursor) {
        return context.page("collaboration/box", Section.NONE, found(context, null, box, status, cursor));
    }

    private BoxPage found(
            PageContext context,
            @Nullable String id,
            String box,
            @Nullable CollaborationStatus status,
            @Nullable String cursor) {
        String side = box.equals("outgoing") ? "outgoing" : "incoming";
        // Requests that wait for an answer are listed above the first page only, and never among the rest
        boolean apart = side.equals("incoming") && status == null;
        Supplier<ApiResult<Page<Collaboration>>> waiting = apart && cursor == null
                ? context.meanwhile(() -> collaborations.list(
                        context.caller(), new Box(id, side, CollaborationStatus.PENDING, null, MAX_WAITING)))
                : () -> new ApiResult.Success<>(Page.empty());
        ApiResult<Page<Collaboration>> result =
                collaborations.list(context.caller(), new Box(id, side, status, cursor, PER_PAGE));
        Page<Collaboration> found = result.orLater(Page.empty());
        return new BoxPage(
                id,
                side,
                status,
                BoxPage.waiting(waiting.get().or(Page.empty()).items()),
                apart ? BoxPage.others(found) : found,
                result.problem());
    }

    @GetMapping("/collaborations/{id}")
    ModelAndView one(PageContext context, @PathVariable UUID id) {
        return show(context, id, Form.empty());
    }

    private ModelAndView show(PageContext context, UUID id, Form comment) {
        CollaborationPage page = actingSide.look(context, id, comment);
        return context.page("collaboration/one", CollaborationNavigation.COLLABORATIONS, page.acting(), page);
    }

    /** Lists the latest comments, or those before the cursor. */
    @GetMapping("/collaborations/{id}/comments")
    ModelAndView comments(
            PageContext context, @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor) {
        Supplier<ApiResult<Page<Comment>>> found =
                context.meanwhile(() -> collaborations.comments(context.caller(), id.toString(), cursor, COMMENTS));
        CollaborationPage page = actingSide.look(context, id, Form.empty());
        return context.page(
                "collaboration/earlier",
                CollaborationNavigation.COLLABORATIONS,
                page.acting(),
                new CommentsPage(page, found.get().orRefuse()));
    }

    @PostMapping("/collaborations/{id}/comments")
    ModelAndView comment(PageContext context, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        ApiResult<CommandResult> result =
                collaborations.comment(context.caller(), id.toString(), Remark.of(form.text("text")), form.get("key"));
        Problem problem = result.problem();
        if (problem == null) {
            return context.to("/collaborations/" + id + "#comments");
        }
        if (problem.breaks("only-an-artist-who-takes-requests-is-asked")) {
            form.reject("text", context.texts().of("comments.refused"));
        } else {
            form.refuse(problem, context.texts());
        }
        return context.again(show(context, id, form));
    }
}
