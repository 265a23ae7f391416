package io.artistagent.web.statistics;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.Problem;
import io.artistagent.web.client.Query;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.service.annotation.GetExchange;

/** API client for the person's own listening history. */
public interface ListeningApi {

    int MAX_ZONE_LENGTH = 64;

    /**
     * The plays to add up: all imported plays, or those of some days.
     *
     * @param days the number of days up to the last play, instead of {@code from} and {@code to}
     * @param zone the time zone of days and hours; null for UTC
     */
    record Plays(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer days,
            @Nullable String zone) {

        Plays inUtc() {
            return new Plays(from, to, days, null);
        }
    }

    @GetExchange("/me/listening/summary")
    ApiResult<ListeningSummary> summary(Caller caller, @Query Plays plays);

    /** Returns the summary in this time zone, or in UTC if the API does not know the zone. */
    default ApiResult<ListeningSummary> heard(Caller caller, Plays plays) {
        if (plays.zone() == null || plays.zone().length() > MAX_ZONE_LENGTH) {
            return summary(caller, plays.inUtc());
        }
        ApiResult<ListeningSummary> result = summary(caller, plays);
        return refusesZone(result.problem()) ? summary(caller, plays.inUtc()) : result;
    }

    private static boolean refusesZone(@Nullable Problem problem) {
        return problem != null
                && problem.errors().stream().anyMatch(error -> error.pointer().equals("zone"));
    }
}
