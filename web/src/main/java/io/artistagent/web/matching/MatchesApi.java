package io.artistagent.web.matching;

import io.artistagent.web.client.Answer;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.Done;
import io.artistagent.web.client.EventuallyConsistent;
import io.artistagent.web.client.IdempotencyKey;
import io.artistagent.web.client.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Suggested collaborators. They are computed some time after a write, so no page waits for that. */
public interface MatchesApi {

    @EventuallyConsistent
    @GetExchange("/artists/{artistId}/matches")
    Answer<Matches> best(Caller caller, @PathVariable String artistId, @RequestParam int limit);

    /** Which matches a person wants to see; blank values do not narrow the search. */
    record Filter(
            @Nullable String genre,
            @Nullable String country,
            @Nullable String offers,
            @Nullable String lookingFor,
            @Nullable String strength,
            boolean dismissed) {}

    /** The matches that pass a filter, as they are after the person's last verdict. */
    @GetExchange("/artists/{artistId}/matches")
    Answer<Matches> filtered(
            Caller caller, @PathVariable String artistId, @Query Filter filter, @RequestParam int limit);

    /** What a person says about a match. */
    record Feedback(Verdict verdict) {

        static Feedback of(boolean dismissed) {
            return new Feedback(dismissed ? Verdict.NOT_FOR_ME : Verdict.UNDECIDED);
        }
    }

    /** Whether a match is dismissed. */
    enum Verdict {
        NOT_FOR_ME,
        UNDECIDED
    }

    @PostExchange("/matches/{matchId}/feedback")
    Answer<Done> feedback(
            Caller caller, @PathVariable String matchId, @RequestBody Feedback feedback, @IdempotencyKey String key);

    /** Says that a match is not for the artist, or takes that back. */
    default Answer<Done> dismiss(Caller caller, String artistId, String otherId, boolean dismissed, String key) {
        return feedback(caller, artistId + "_" + otherId, Feedback.of(dismissed), key);
    }

    @EventuallyConsistent
    @GetExchange("/artists/{artistId}/matches/{otherId}")
    Answer<Match> one(Caller caller, @PathVariable String artistId, @PathVariable String otherId);
}
