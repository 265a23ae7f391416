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
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells compliance officers whether somebody has altered the access log. */
@RestController
@RequestMapping("/api/v1/audit/accesses/verification")
@ConsistentWith({})
@Tag(name = "Audit")
final class AccessVerificationQueries {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** One comparison at a time, apart from the costly work of everybody else, and none waits. */
    private final Bulkhead alone = new Bulkhead(1, 0, Duration.ZERO);

    private final AccessVerification verification;
    private final AccessRecorder recorder;

    AccessVerificationQueries(AccessVerification verification, AccessRecorder recorder) {
        this.verification = verification;
        this.recorder = recorder;
    }

    @GetMapping
    @Operation(
            summary = "Compare the access log with what the event log says about it",
            description =
                    "Events in the log commit to ranges of the rows of the access log, and the ledger proves these"
                            + " events. A request compares ranges for ten seconds, or until it has found 100 altered"
                            + " ones. While one runs, others are refused. To compare the rest, ask again with from,"
                            + " until an answer has no ranges.")
    View verify(
            Caller caller,
            Optional<AuditPurpose> purpose,
            @Parameter(
                            description = "The number of the row to begin with: that behind to of the answer before",
                            example = "4721")
                    @RequestParam(defaultValue = "1")
                    long from) {
        Permission.READ_AUDIT.require(caller);
        recorder.read(caller, purpose, Action.READ, List.of(), List.of(), 1);
        return View.of(alone.run(() -> verification.verify(from, LIMIT)));
    }

    /** The result. */
    @Schema(name = "AccessVerification")
    record View(
            @Schema(description = "Whether all compared rows are those that were recorded", example = "true")
            boolean unaltered,

            @Schema(description = "How many ranges were compared", example = "120")
            long ranges,

            @Schema(description = "How many rows they have", example = "4711")
            long rows,

            @Schema(description = "The number of the last row that was compared", example = "4720")
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
