package io.artistagent.web.statistics;

import io.artistagent.web.api.Answer;
import io.artistagent.web.api.Caller;
import io.artistagent.web.api.Dashboard;
import io.artistagent.web.api.StatisticsApi;
import io.artistagent.web.api.StatisticsApi.View;
import io.artistagent.web.charts.Asked;
import io.artistagent.web.charts.Period;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Dashboards of a period that ends on the last day with figures. */
@Component
final class Boards {

    private final StatisticsApi statistics;

    Boards(StatisticsApi statistics) {
        this.statistics = statistics;
    }

    Answer<Dashboard> of(Caller caller, String artistId, Asked asked) {
        Period period = asked.period();
        Answer<Dashboard> answer = statistics.dashboard(caller, artistId, view(asked, period));
        if (!period.needsLastDay()
                || !(answer instanceof Answer.Given<Dashboard>(Dashboard board))
                || board.reportedTo() == null) {
            return answer;
        }
        Period known = period.until(Objects.requireNonNull(board.reportedTo()));
        return statistics.dashboard(caller, artistId, view(asked, known));
    }

    private static View view(Asked asked, Period period) {
        return new View(period.from(), period.to(), asked.metric(), asked.compare());
    }
}
