package io.artistagent.query.audit.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.artistagent.eventlog.operation.ProjectionView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A projection for compliance officers. */
@Schema(name = "Projection")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProjectionAnswer(
        @Schema(example = "statistics") String name,

        @Schema(
                description = "A READ_MODEL can be rebuilt; an AUTOMATION never repeats its actions",
                allowableValues = {"READ_MODEL", "AUTOMATION"})
        String kind,

        @Schema(description = "The version that queries read; null for an automation") @Nullable
        Integer version,

        @Schema(description = "The index up to which it has read the log", example = "4711") @Nullable
        Long position,

        @Schema(description = "How many positions it is behind the end of the log", example = "0") @Nullable
        Long lag,

        @Schema(
                description = "STUCK: it keeps retrying a failure. STOPPED: no process follows the log for it",
                allowableValues = {"RUNNING", "REBUILDING", "STUCK", "STOPPED"})
        String state,

        @Schema(description = "How many events it has set aside", example = "0")
        long deadLetters) {

    static ProjectionAnswer of(ProjectionView view) {
        return new ProjectionAnswer(
                view.name(),
                view.kind().name(),
                view.version(),
                view.position(),
                view.lag(),
                view.state().name(),
                view.deadLetters());
    }
}
