package io.artistagent.web.catalogue;

import io.artistagent.web.api.Answer;
import io.artistagent.web.api.Caller;
import io.artistagent.web.api.StatisticsApi;
import io.artistagent.web.api.StatisticsApi.View;
import io.artistagent.web.api.WorkBoard;
import io.artistagent.web.charts.Asked;
import io.artistagent.web.charts.Period;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Asks for the figures of a track or a release, in a period that ends on its last day with figures. */
@Component
final class WorkFigures {

    private final StatisticsApi statistics;

    WorkFigures(StatisticsApi statistics) {
        this.statistics = statistics;
    }

    Work ofTrack(Caller caller, String id, Asked asked) {
        return Work.of("/tracks/" + id, asked, read(asked, view -> statistics.track(caller, id, view)));
    }

    Work ofRelease(Caller caller, String id, Asked asked) {
        return Work.of("/releases/" + id, asked, read(asked, view -> statistics.release(caller, id, view)));
    }

    private static Answer<WorkBoard> read(Asked asked, Function<View, Answer<WorkBoard>> question) {
        Period period = asked.period();
        Answer<WorkBoard> answer = question.apply(view(asked, period));
        if (!period.needsLastDay()
                || !(answer instanceof Answer.Given<WorkBoard>(WorkBoard board))
                || board.reportedTo() == null) {
            return answer;
        }
        return question.apply(view(asked, period.until(Objects.requireNonNull(board.reportedTo()))));
    }

    private static View view(Asked asked, Period period) {
        return new View(period.from(), period.to(), asked.metric(), asked.compare());
    }
}
