package io.artistagent.web.catalogue;

import io.artistagent.web.charts.Asked;
import io.artistagent.web.client.Caller;
import org.springframework.stereotype.Component;

/** Asks for the figures of a track or a release, in a period that ends on its last day with figures. */
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
