package io.artistagent.query.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What the accesses can be narrowed to: values that occur in the access log. */
@Schema(name = "AccessChoices")
record AccessChoices(
        @Schema(
                description = "The roles in which somebody acted, in alphabetical order",
                example = "[\"compliance-officer\"]")
        List<String> roles) {}
