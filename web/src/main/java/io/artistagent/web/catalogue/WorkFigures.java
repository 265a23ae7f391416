package io.artistagent.web.catalogue;

import io.artistagent.web.api.Caller;
import io.artistagent.web.api.StatisticsApi;
import io.artistagent.web.charts.Asked;
import org.springframework.stereotype.Component;

/** Asks for the figures of a track or a release, in a period that ends on its last day with figures. */
@Component
final class WorkFigures {

    private final StatisticsApi statistics;

    WorkFigures(StatisticsApi statistics) {
        this.statistics = statistics;
    }

    Work ofTrack(Caller caller, String id, Asked asked) {
        return Work.of("/tracks/" + id, asked, statistics.track(caller, id, asked.view()));
    }

    Work ofRelease(Caller caller, String id, Asked asked) {
        return Work.of("/releases/" + id, asked, statistics.release(caller, id, asked.view()));
    }
}
