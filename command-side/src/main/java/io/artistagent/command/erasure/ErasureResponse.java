package io.artistagent.command.erasure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/**
 * The response to the erasure of a person.
 *
 * @param known whether the log held personal data of the person
 */
@Schema(name = "StartedErasure")
record ErasureResponse(
        @Schema(example = "7c9e6679-7425-40de-944b-e07fc1f90ae7")
        UUID id,

        @Schema(
                description = "False if the log never held personal data of this person: the id may be mistyped",
                example = "true")
        boolean known) {}
