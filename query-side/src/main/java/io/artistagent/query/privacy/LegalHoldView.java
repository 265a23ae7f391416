package io.artistagent.query.privacy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A legal hold on the data of a person. */
@Schema(name = "LegalHold")
record LegalHoldView(
        @Schema(format = "uuid") String subject,
        @Schema(description = "False once it was lifted") boolean held,

        @Schema(description = "Withheld unless the request names an Audit-Purpose", example = "File 3 O 112/26.")
        @Nullable
        String reason,

        Instant placedAt,
        @Nullable Instant liftedAt) {

    LegalHoldView withoutReason() {
        return new LegalHoldView(subject, held, null, placedAt, liftedAt);
    }
}
