package io.artistagent.web.collaboration;

import io.artistagent.web.artist.Artist;
import io.artistagent.web.artist.ArtistsApi;
import io.artistagent.web.catalogue.TrackChoice;
import io.artistagent.web.catalogue.TrackChoices;
import io.artistagent.web.catalogue.TrackStatus;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
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

/** Pages to propose a collaboration to another artist. */
@Controller
final class ProposalPages {

    private final CollaborationsApi collaborations;
    private final ArtistsApi artists;
    private final TrackChoices choices;

    ProposalPages(CollaborationsApi collaborations, ArtistsApi artists, TrackChoices choices) {
        this.collaborations = collaborations;
        this.artists = artists;
        this.choices = choices;
    }

    @GetMapping("/artists/{artist}/collaborations/new")
    ModelAndView blank(
            PageContext context, @PathVariable UUID artist, @RequestParam(required = false) @Nullable UUID to) {
        // The person first chooses another artist to write to
        return to == null || to.equals(artist) ? context.to("/artists") : show(context, artist, to, Proposal.halves());
    }

    @PostMapping("/artists/{artist}/collaborations/new")
    ModelAndView propose(
            PageContext context,
            @PathVariable UUID artist,
            @RequestParam UUID to,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        CollaborationDraft draft = Proposal.draft(artist.toString(), to.toString(), form, context.texts());
        Proposal.checkSum(draft, form, context.texts());
        // Sent even if a field is invalid: the API rejects it, too, and reports all other invalid fields
        ApiResult<CommandResult> result = collaborations.propose(context.caller(), draft, form.get("key"));
        if (result instanceof ApiResult.Success<CommandResult>(CommandResult commandResult)) {
            return context.to("/collaborations/" + commandResult.created(), result, "proposal.sent");
        }
        Problem problem = result.problem();
        if (problem != null && !(form.hasErrors() && problem.kind() == Problem.Kind.RULE)) {
            form.refuse(problem, context.texts());
        }
        return context.again(show(context, artist, to, form));
    }

    private ModelAndView show(PageContext context, UUID artist, UUID to, Form form) {
        Supplier<TrackChoice> tracks =
                choices.of(context, artist.toString(), track -> track.status() != TrackStatus.WITHDRAWN);
        Artist from = artists.one(context.caller(), artist.toString()).orRefuse();
        Artist other = artists.one(context.caller(), to.toString()).orRefuse();
        if (other.retired()) {
            String name = other.stageName();
            context.warn("proposal.retired", name == null ? context.texts().of("collaboration.retired.unnamed") : name);
            return context.to("/artists/" + to);
        }
        return context.form(
                "collaboration/propose",
                CollaborationNavigation.COLLABORATIONS,
                artist,
                new Proposal(from, other, tracks.get(), form));
    }
}
