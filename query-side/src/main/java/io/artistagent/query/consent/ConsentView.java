package io.artistagent.query.consent;

import io.artistagent.api.ConsentText;
import io.artistagent.domain.consent.Purpose;
import io.artistagent.domain.consent.TextVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A purpose and what the person has decided about it. */
@Schema(name = "Consent")
record ConsentView(
        @Schema(example = "figures-rank-my-matches", implementation = String.class)
        Purpose purpose,

        State state,

        @Schema(description = "The version last agreed to; null if never", implementation = String.class) @Nullable
        TextVersion textVersion,

        @Schema(description = "The version that can be agreed to now", example = "1", implementation = String.class)
        TextVersion newestVersion,

        @Schema(description = "Since when the state is what it is; null if nothing was ever decided") @Nullable
        Instant since,

        @Schema(description = "The newest text") ConsentText text,

        @Schema(description = "The text agreed to, if there is a newer one") @Nullable
        ConsentText agreedText,

        @Schema(description = "All decisions, newest first; at most 100")
        List<Decision> history) {

    @Schema(name = "ConsentState")
    enum State {
        NOT_GIVEN,
        GIVEN,
        WITHDRAWN
    }

    /** A person gave or withdrew consent. */
    @Schema(name = "ConsentDecision")
    record Decision(
            Instant at,
            State state,

            @Schema(example = "1", implementation = String.class)
            TextVersion textVersion) {}
}
