package io.artistagent.web.statistics;

import io.artistagent.web.client.Answer;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.Problem;
import io.artistagent.web.client.Query;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.service.annotation.GetExchange;

/** What the person themselves listened to. */
public interface ListeningApi {

    int LONGEST_ZONE = 64;

    /**
     * Which plays to add up: all that were brought in, or those of some days.
     *
     * @param days how many days up to the last play, in place of the first and the last day
     * @param zone whose days and hours are counted; UTC without one
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
    Answer<Heard> summary(Caller caller, @Query Plays plays);

    /** The summary in this zone, or in UTC where the API does not know the zone. */
    default Answer<Heard> heard(Caller caller, Plays plays) {
        if (plays.zone() == null || plays.zone().length() > LONGEST_ZONE) {
            return summary(caller, plays.inUtc());
        }
        Answer<Heard> answer = summary(caller, plays);
        return refusesZone(answer.problem()) ? summary(caller, plays.inUtc()) : answer;
    }

    private static boolean refusesZone(@Nullable Problem problem) {
        return problem != null
                && problem.errors().stream().anyMatch(error -> error.pointer().equals("zone"));
    }
}
