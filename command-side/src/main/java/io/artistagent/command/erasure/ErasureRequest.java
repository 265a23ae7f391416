package io.artistagent.command.erasure;

import io.artistagent.api.Fields;
import io.artistagent.domain.PersonId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The request to erase a person. */
@Schema(name = "NewErasure", example = "{\"person\": \"7c9e6679-7425-40de-944b-e07fc1f90ae7\"}")
record ErasureRequest(
        @Schema(description = "The id that the identity provider gave the person") @Nullable
        String person,

        Fields fields) {

    PersonId subject() {
        PersonId named = fields.required("/person", person, PersonId::of);
        return fields.make("", () -> named);
    }
}
