package io.artistagent.web.catalogue;

import io.artistagent.web.charts.ChartOptions;
import io.artistagent.web.client.Caller;
import org.springframework.stereotype.Component;

/** Loads the figures of a track or release for the requested period. */
@Component
final class WorkFigures {

    private final CatalogueApi catalogue;

    WorkFigures(CatalogueApi catalogue) {
        this.catalogue = catalogue;
    }

    WorkFiguresView ofTrack(Caller caller, String id, ChartOptions options) {
        return WorkFiguresView.of("/tracks/" + id, options, catalogue.figuresOfTrack(caller, id, options.query()));
    }

    WorkFiguresView ofRelease(Caller caller, String id, ChartOptions options) {
        return WorkFiguresView.of("/releases/" + id, options, catalogue.figuresOfRelease(caller, id, options.query()));
    }
}
