package io.artistagent.query.statistics;

import io.artistagent.api.Bulkhead;
import io.artistagent.api.ConsistentWith;
import io.artistagent.api.Fields;
import io.artistagent.api.Limit;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.artist.ArtistReadModel;
import io.artistagent.query.catalogue.CatalogueReadModel;
import io.artistagent.query.collaboration.CollaborationReadModel;
import io.artistagent.query.imports.ImportReadModel;
import io.artistagent.query.statistics.tables.StatisticsReadModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the overview for a person who acts for several artists. */
@RestController
@RequestMapping("/api/v1")
@ConsistentWith({
    ArtistReadModel.class,
    CatalogueReadModel.class,
    CollaborationReadModel.class,
    ImportReadModel.class,
    StatisticsReadModel.class
})
@Tag(name = "Statistics")
final class LabelQueries {

    private final LabelDashboards dashboards;
    private final Bulkhead costly;

    LabelQueries(LabelDashboards dashboards, Bulkhead costly) {
        this.dashboards = dashboards;
        this.costly = costly;
    }

    @GetMapping("/labels/me/dashboard")
    @Operation(
            summary = "List the caller's artists with their streams and pending tasks",
            description =
                    "The period is the 28 days up to the last day reported for any of the artists. It is the same for"
                            + " all of them. The totals cover all artists that match the search.")
    LabelDashboard dashboard(
            Caller caller,
            @Parameter(
                            description = "The start of one or more words of the name; case, accents and punctuation"
                                    + " are ignored",
                            example = "alm")
                    @RequestParam
                    @Nullable
                    String q,
            @Parameter(
                            description = "name, streams, change, waiting or reportedTo; a leading minus sign puts the"
                                    + " highest first. Unknown values come last. -waiting by default",
                            example = "-streams")
                    @RequestParam
                    @Nullable
                    String sort,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Permission.READ_OWN_ARTISTS.require(caller);
        Fields fields = new Fields();
        LabelOrder order = fields.optional("sort", sort, LabelOrder::of);
        fields.check();
        LabelDashboards.Asked asked = new LabelDashboards.Asked(
                q, Objects.requireNonNullElse(order, LabelOrder.USUAL), Limit.of(limit), cursor);
        return costly.run(() -> dashboards.of(caller.person(), asked));
    }
}
