package io.artistagent.command.privacy;

import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.CaseDecision;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.DecideCase;
import io.artistagent.domain.privacy.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The decision on a case. */
@Schema(name = "CaseDecision", example = "{\"decision\": \"GRANT\", \"reason\": \"Nothing stands against it.\"}")
record CaseVerdict(
        @Schema(allowableValues = {"GRANT", "REFUSE"}) @Nullable
        String decision,

        @Nullable String reason,
        Fields fields) {

    DecideCase command(CaseId id, @Nullable Long version, PersonId officer) {
        CaseDecision verdict = fields.required("/decision", decision, EnumParser.of(CaseDecision.class));
        Reason why = fields.required("/reason", reason, Reason::new);
        fields.check();
        return new DecideCase(id, version, officer, verdict, why);
    }
}
