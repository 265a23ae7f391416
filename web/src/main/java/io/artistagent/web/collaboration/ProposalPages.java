package io.artistagent.web.collaboration;

import io.artistagent.web.artist.Artist;
import io.artistagent.web.artist.ArtistsApi;
import io.artistagent.web.catalogue.TrackChoice;
import io.artistagent.web.catalogue.TrackChoices;
import io.artistagent.web.catalogue.TrackStatus;
import io.artistagent.web.client.Answer;
import io.artistagent.web.client.Done;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
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
    ModelAndView blank(Visit visit, @PathVariable UUID artist, @RequestParam(required = false) @Nullable UUID to) {
        // The person first chooses an artist to write to
        return to == null ? visit.to("/artists") : show(visit, artist, to, Proposal.halves());
    }

    @PostMapping("/artists/{artist}/collaborations/new")
    ModelAndView propose(
            Visit visit,
            @PathVariable UUID artist,
            @RequestParam UUID to,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        CollaborationDraft draft = Proposal.draft(artist.toString(), to.toString(), form, visit.texts());
        Proposal.checkSum(draft, form, visit.texts());
        // Sent even if a field is invalid: the API rejects it, too, and reports all other invalid fields
        Answer<Done> answer = collaborations.propose(visit.caller(), draft, form.get("key"));
        if (answer instanceof Answer.Given<Done>(Done done)) {
            return visit.to("/collaborations/" + done.created(), answer, "proposal.sent");
        }
        Problem problem = answer.problem();
        if (problem != null && !(form.hasErrors() && problem.kind() == Problem.Kind.RULE)) {
            form.refuse(problem, visit.texts());
        }
        return visit.again(show(visit, artist, to, form));
    }

    private ModelAndView show(Visit visit, UUID artist, UUID to, Form form) {
        Supplier<TrackChoice> tracks =
                choices.of(visit, artist.toString(), track -> track.status() != TrackStatus.WITHDRAWN);
        Artist from = artists.one(visit.caller(), artist.toString()).orRefuse();
        Artist other = artists.one(visit.caller(), to.toString()).orRefuse();
        return visit.page(
                "collaboration/propose",
                CollaborationNavigation.COLLABORATIONS,
                artist,
                new Proposal(from, other, tracks.get(), form));
    }
}
