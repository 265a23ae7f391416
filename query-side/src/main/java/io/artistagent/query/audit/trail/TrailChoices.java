package io.artistagent.query.audit.trail;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What the events of the trail can be narrowed to: values that occur in it. */
@Schema(name = "TrailChoices")
record TrailChoices(
        @Schema(
                description = "The types of events in the trail, in alphabetical order",
                example = "[\"ArtistRegistered\"]")
        List<String> types,

        @Schema(description = "The roles in which somebody acted, in alphabetical order", example = "[\"artist\"]")
        List<String> roles) {}
