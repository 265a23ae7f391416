package io.artistagent.command.erasure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/**
 * What whoever had a person erased is told.
 *
 * @param known whether there was anything to forget
 */
@Schema(name = "StartedErasure")
record Erased(
        @Schema(example = "7c9e6679-7425-40de-944b-e07fc1f90ae7")
        UUID id,

        @Schema(
                description =
                        "False where nothing was ever told of such a person: the id may be mistyped. Also where all that was told"
                                + " of them is from before there were keys, and the log was not sealed to its end when they were erased",
                example = "true")
        boolean known) {}
