package io.artistagent.query.consent;

import io.artistagent.domain.consent.LegitimateInterest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All purposes that need the caller's consent, and the limits on other processing of their data. */
@Schema(name = "Consents")
record ConsentsView(
        List<ConsentView> items,

        @Schema(description = "Processing that needs no consent, but to which a person can object with a request")
        List<InterestView> interests,

        @Schema(description = "Since when all processing is restricted; null if it is not") @Nullable
        Instant restrictedSince) {

    /** Processing that rests on a legitimate interest. */
    @Schema(name = "LegitimateInterest")
    record InterestView(
            LegitimateInterest interest,

            @Schema(description = "Since when the person objects; null if they do not") @Nullable
            Instant objectedSince) {}
}
