package io.artistagent.query.privacy;

import io.artistagent.domain.privacy.DataCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A breach in the register. */
@Schema(name = "Breach")
record BreachView(
        @Schema(format = "uuid") String id,
        String what,
        List<DataCategory> categories,

        @Schema(description = "About how many persons are affected; absent if that is not known yet") @Nullable
        Long persons,

        @Nullable String measures,
        Instant noticedAt,

        @Schema(description = "72 hours after it was noticed")
        Instant notifyBy,

        Instant recordedAt,
        @Nullable Instant authorityNotifiedAt,
        @Nullable Instant personsNotifiedAt,

        @Schema(example = "1", description = "Send it as If-Match: \"1\"")
        long version) {}
