package io.artistagent.web.catalogue;

import io.artistagent.web.charts.Asked;
import io.artistagent.web.client.Caller;
import org.springframework.stereotype.Component;

/** Loads the figures of a track or release for the requested period. */
@Component
final class WorkFigures {

    private final CatalogueApi catalogue;

    WorkFigures(CatalogueApi catalogue) {
        this.catalogue = catalogue;
    }

    Work ofTrack(Caller caller, String id, Asked asked) {
        return Work.of("/tracks/" + id, asked, catalogue.figuresOfTrack(caller, id, asked.query()));
    }

    Work ofRelease(Caller caller, String id, Asked asked) {
        return Work.of("/releases/" + id, asked, catalogue.figuresOfRelease(caller, id, asked.query()));
    }
}
