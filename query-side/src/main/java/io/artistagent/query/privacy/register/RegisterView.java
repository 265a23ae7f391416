package io.artistagent.query.privacy.register;

import io.artistagent.domain.LegalBasis;
import io.artistagent.domain.ProcessingActivity;
import io.artistagent.eventlog.retention.RetentionState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The register of processing activities.
 *
 * @param measures what protects all data
 */
@Schema(name = "ProcessingRegister")
record RegisterView(
        ControllerView controller,
        List<ActivityView> items,
        @Schema(description = "What protects all data") List<String> measures,

        @Schema(description = "What is deleted after a time, and what the jobs that do it last did")
        List<RetentionView> retention) {

    private static final List<String> MEASURES = List.of(
            "Personal fields of the log are encrypted with a key per person. An erasure destroys the key.",
            "Every request is authorised by role and by ownership.",
            "Every look of a privileged role at personal data is recorded with its purpose before the data is shown.",
            "The log and the record of accesses are covered by a Merkle tree with signed checkpoints, so that changes"
                    + " are found.",
            "Log lines, metrics and error messages contain no personal data. Addresses contain ids, and in a search"
                    + " what is searched for, such as a name or a stated purpose; the application does not log them.");

    static RegisterView of(
            DataController controller, List<ProcessingActivity> activities, List<RetentionState> retention) {
        return new RegisterView(
                ControllerView.of(controller),
                activities.stream()
                        .map(activity -> ActivityView.of(activity, controller.transfersOf(activity.name())))
                        .toList(),
                MEASURES,
                retention.stream().map(RetentionView::of).toList());
    }

    /** An activity. */
    @Schema(name = "ProcessingActivity")
    record ActivityView(
            @Schema(example = "matching") String name,

            @Schema(example = "Suggestions of collaborators")
            String title,

            String purpose,
            LegalBasis legalBasis,

            @Schema(description = "The article of the GDPR", example = "6(1)(f)")
            String article,

            List<String> data,
            List<String> persons,
            List<String> recipients,

            @Schema(
                    description = "To third countries, with the safeguards; empty if there are none",
                    example = "[\"USA: Example Hosting Inc., standard contractual clauses\"]")
            List<String> transfers,

            List<String> sources,
            String retention,
            List<String> measures,

            @Schema(description = "How scores about persons are computed and what they lead to") @Nullable
            String automatedLogic,

            @Schema(description = "The events that contain the data")
            List<String> events) {

        static ActivityView of(ProcessingActivity activity, List<String> transfers) {
            return new ActivityView(
                    activity.name(),
                    activity.title(),
                    activity.purpose(),
                    activity.basis(),
                    activity.basis().article(),
                    activity.data(),
                    activity.persons(),
                    activity.recipients(),
                    transfers,
                    activity.sources(),
                    activity.retention(),
                    activity.measures(),
                    activity.automatedLogic(),
                    activity.events().stream()
                            .map(Class::getSimpleName)
                            .sorted()
                            .toList());
        }
    }

    /** A retention rule with the last run of its job. */
    @Schema(name = "RetentionRule")
    record RetentionView(
            @Schema(example = "abandoned-uploads") String name,
            String what,
            String kept,
            String enforcedBy,

            @Schema(description = "When a process last said that it keeps to the rule, which each does every hour")
            Instant declaredAt,

            @Schema(description = "Absent before the first run, and for what expires by itself") @Nullable
            Instant lastRunAt,

            @Nullable Long lastRemoved,
            long removedInTotal) {

        static RetentionView of(RetentionState state) {
            return new RetentionView(
                    state.rule().name(),
                    state.rule().what(),
                    state.rule().kept(),
                    state.rule().enforcedBy(),
                    state.declaredAt(),
                    state.lastRunAt(),
                    state.lastRemoved(),
                    state.removedInTotal());
        }
    }
}
