package io.artistagent.command.privacy;

import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseNote;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.OpenCase;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The request of a person for one of their rights. */
@Schema(
        name = "NewPrivacyRequest",
        example = "{\"type\": \"ACCESS\", \"note\": \"Please include the figures of last year.\"}")
record PrivacyRequest(
        @Schema(example = "ACCESS") @Nullable String type,

        @Schema(description = "What the officer should know") @Nullable
        String note,

        Fields fields) {

    /** Returns the command, which still lacks its id. */
    Function<UUID, Object> command(PersonId person) {
        CaseType what = fields.required("/type", type, EnumParser.of(CaseType.class));
        CaseNote words = fields.optional("/note", note, CaseNote::new);
        fields.check();
        return id -> new OpenCase(new CaseId(id), what, person, words);
    }
}
