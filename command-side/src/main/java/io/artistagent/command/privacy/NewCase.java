package io.artistagent.command.privacy;

import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseNote;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.OpenCase;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case that an officer opens for a person. */
@Schema(
        name = "NewCase",
        example =
                "{\"subject\": \"7c9e6679-7425-40de-944b-e07fc1f90ae7\", \"type\": \"ERASURE\", \"note\": \"By letter of 3 November.\"}")
record NewCase(
        @Schema(description = "The id that the identity provider gave the person") @Nullable
        String subject,

        @Nullable String type,
        @Nullable String note,
        Fields fields) {

    OpenCase command(CaseId id) {
        PersonId person = fields.required("/subject", subject, PersonId::of);
        CaseType what = fields.required("/type", type, EnumParser.of(CaseType.class));
        CaseNote words = fields.optional("/note", note, CaseNote::new);
        fields.check();
        return new OpenCase(id, what, person, words);
    }
}
