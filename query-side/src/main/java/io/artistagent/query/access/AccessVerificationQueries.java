package io.artistagent.query.access;

import io.artistagent.api.AccessRecorder;
import io.artistagent.api.AuditPurpose;
import io.artistagent.api.Bulkhead;
import io.artistagent.api.ConsistentWith;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.eventlog.access.AccessVerification;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells compliance officers whether somebody has altered the access log. */
@RestController
@RequestMapping("/api/v1/audit/accesses/verification")
@ConsistentWith({})
@Tag(name = "Audit")
final class AccessVerificationQueries {

    private final AccessVerification verification;
    private final AccessRecorder recorder;
    private final Bulkhead costlyWork;

    AccessVerificationQueries(AccessVerification verification, AccessRecorder recorder, Bulkhead costlyWork) {
        this.verification = verification;
        this.recorder = recorder;
        this.costlyWork = costlyWork;
    }

    @GetMapping
    @Operation(
            summary = "Compare the access log with what the event log says about it",
            description =
                    "Reads the whole access log. Events in the log commit to ranges of its rows, and the ledger proves"
                            + " these events.")
    View verify(Caller caller, Optional<AuditPurpose> purpose) {
        Permission.READ_AUDIT.require(caller);
        recorder.read(caller, purpose, Action.READ, List.of(), List.of(), 1);
        return View.of(costlyWork.run(verification::verify));
    }

    /** The result. */
    @Schema(name = "AccessVerification")
    record View(
            @Schema(description = "Whether all rows are those that were recorded", example = "true")
            boolean unaltered,

            @Schema(description = "How many ranges were compared", example = "120")
            long ranges,

            @Schema(description = "How many rows they have", example = "4711")
            long rows,

            @Schema(
                    description = "The number of the last row that is proved; later ones are within seconds",
                    example = "4720")
            long to,

            @Schema(description = "The number of the last row that was kept long enough and deleted", example = "0")
            long deletedTo,

            @Schema(description = "Up to 100 ranges in which rows are missing or altered")
            List<Range> altered) {

        /** A range of rows by their numbers, both ends inclusive. */
        @Schema(name = "AlteredAccesses")
        record Range(long from, long to) {}

        static View of(AccessVerification.Result result) {
            return new View(
                    result.isUnaltered(),
                    result.ranges(),
                    result.rows(),
                    result.to(),
                    result.deletedTo(),
                    result.altered().stream()
                            .map(range -> new Range(range.from(), range.to()))
                            .toList());
        }
    }
}
