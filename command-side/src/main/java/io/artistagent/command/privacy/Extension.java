package io.artistagent.command.privacy;

import io.artistagent.api.Fields;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Times;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.ExtendCase;
import io.artistagent.domain.privacy.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The extension of the time to answer. */
@Schema(name = "CaseExtension", example = "{\"reason\": \"The figures of four labels must be gathered.\"}")
record Extension(
        @Nullable String reason,

        @Schema(format = "date-time", description = "The new end; by default two months after the first") @Nullable
        String until,

        Fields fields) {

    ExtendCase command(CaseId id, @Nullable Long version, PersonId officer) {
        Reason why = fields.required("/reason", reason, Reason::new);
        Instant end = fields.optional("/until", until, Times::instant);
        fields.check();
        return new ExtendCase(id, version, officer, why, end);
    }
}
