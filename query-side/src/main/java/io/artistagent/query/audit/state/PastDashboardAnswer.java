package io.artistagent.query.audit.state;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the dashboard of an artist showed at a past moment. */
@Schema(name = "PastDashboard")
record PastDashboardAnswer(
        UUID artistId,

        @Schema(description = "The time that was asked for") @Nullable
        Instant asOf,

        @Schema(description = "The place in the log that was asked for", example = "42") @Nullable
        Long atIndex,

        @Schema(description = "As the owner saw it (see Dashboard); personal fields are withheld without Audit-Purpose")
        JsonNode dashboard) {

    static PastDashboardAnswer of(UUID artist, Moment moment, JsonNode dashboard) {
        return switch (moment) {
            case Moment.AsOf(Instant time) -> new PastDashboardAnswer(artist, time, null, dashboard);
            case Moment.AtIndex(long index) -> new PastDashboardAnswer(artist, null, index, dashboard);
        };
    }
}
