package io.artistagent.web.matching;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.EventuallyConsistent;
import io.artistagent.web.client.IdempotencyKey;
import io.artistagent.web.client.Problem;
import io.artistagent.web.client.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** API client for suggested collaborators. They are computed with a delay, so pages do not wait for the caller's last write. */
public interface MatchesApi {

    /** Returns the best matches. An artist who was just registered has none, because matching learns of artists with a delay. */
    default ApiResult<Matches> best(Caller caller, String artistId, int limit) {
        ApiResult<Matches> result = computed(caller, artistId, limit);
        Problem problem = result.problem();
        return problem != null && problem.kind() == Problem.Kind.MISSING
                ? new ApiResult.Success<>(Matches.NONE)
                : result;
    }

    @EventuallyConsistent
    @GetExchange("/artists/{artistId}/matches")
    ApiResult<Matches> computed(Caller caller, @PathVariable String artistId, @RequestParam int limit);

    /** The filter for matches; a blank value does not filter. */
    record Filter(
            @Nullable String genre,
            @Nullable String country,
            @Nullable String offers,
            @Nullable String lookingFor,
            @Nullable String strength,
            boolean dismissed) {}

    /** Returns the matches that pass the filter, including the effect of the person's last feedback. */
    @GetExchange("/artists/{artistId}/matches")
    ApiResult<Matches> filtered(
            Caller caller, @PathVariable String artistId, @Query Filter filter, @RequestParam int limit);

    /** A person's feedback on a match. */
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
    ApiResult<CommandResult> feedback(
            Caller caller, @PathVariable String matchId, @RequestBody Feedback feedback, @IdempotencyKey String key);

    /** Dismisses a match or restores it. */
    default ApiResult<CommandResult> dismiss(
            Caller caller, String artistId, String otherId, boolean dismissed, String key) {
        return feedback(caller, artistId + "_" + otherId, Feedback.of(dismissed), key);
    }

    @EventuallyConsistent
    @GetExchange("/artists/{artistId}/matches/{otherId}")
    ApiResult<Match> one(Caller caller, @PathVariable String artistId, @PathVariable String otherId);
}
