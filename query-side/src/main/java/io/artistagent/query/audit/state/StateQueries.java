package io.artistagent.query.audit.state;

import io.artistagent.api.AccessRecorder;
import io.artistagent.api.AuditPurpose;
import io.artistagent.api.Bulkhead;
import io.artistagent.api.ConsistentWith;
import io.artistagent.api.InvalidFields;
import io.artistagent.domain.Ids;
import io.artistagent.domain.InvalidValue;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.eventlog.codec.Disclosure;
import io.artistagent.eventlog.operation.OperationRefused;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.audit.state.States.Disclosed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows compliance officers what anything looked like at any past moment, and what changed since. It reads only the log. */
@RestController
@RequestMapping("/api/v1/audit/aggregates/{id}")
@ConsistentWith({})
@Tag(name = "Audit")
final class StateQueries {

    /** Absent if the event log is on Axon Server. */
    private final ObjectProvider<States> states;

    private final AccessRecorder recorder;
    private final Bulkhead costly;
    private final Clock clock;

    StateQueries(ObjectProvider<States> states, AccessRecorder recorder, Bulkhead costly, Clock clock) {
        this.states = states;
        this.recorder = recorder;
        this.costly = costly;
        this.clock = clock;
    }

    @GetMapping("/state")
    @Operation(
            summary = "Show the state of an artist, track, collaboration or any other aggregate at a past moment",
            description =
                    "Computed from the events up to that moment by the rules that apply to the aggregate today. Send asOf"
                            + " or atIndex, or neither for the state now. Before the first event, the answer is 404 and says when that was. A history may have up to"
                            + " 50,000 events.")
    StateAnswer state(
            Caller caller,
            Optional<AuditPurpose> purpose,
            @PathVariable("id") String id,
            @Parameter(description = "A time", example = "2026-11-30T08:15:00Z") @RequestParam @Nullable String asOf,
            @Parameter(description = "A place in the log", example = "42") @RequestParam @Nullable String atIndex) {
        Permission.READ_AUDIT.require(caller);
        States here = states();
        Moment moment = Moment.of(asOf, atIndex, clock.instant(), here.end());
        String aggregate = aggregate(id);
        return recorded(caller, purpose, costly.run(() -> here.at(moment, aggregate, disclosure(purpose))));
    }

    @GetMapping("/diff")
    @Operation(
            summary = "Show what changed between two past moments, and by which events",
            description =
                    "A part that was changed back is not listed. There may be up to 2,000 events between the two moments.")
    DifferenceAnswer difference(
            Caller caller,
            Optional<AuditPurpose> purpose,
            @PathVariable("id") String id,
            @Parameter(description = "A time, or a place in the log", example = "17") @RequestParam @Nullable
                    String from,
            @Parameter(description = "A time, or a place in the log; now by default", example = "42")
                    @RequestParam
                    @Nullable
                    String to) {
        Permission.READ_AUDIT.require(caller);
        States here = states();
        long end = here.end();
        Moment earlier = Moment.named("from", from, clock.instant(), end);
        Moment later = to == null ? new Moment.AtIndex(end) : Moment.named("to", to, clock.instant(), end);
        String aggregate = aggregate(id);
        return recorded(
                caller, purpose, costly.run(() -> here.between(earlier, later, aggregate, disclosure(purpose))));
    }

    private static String aggregate(String id) {
        try {
            return Ids.aggregate(id);
        } catch (InvalidValue notAnId) {
            throw InvalidFields.of("id", Objects.requireNonNull(notAnId.getMessage()));
        }
    }

    private <T> T recorded(Caller caller, Optional<AuditPurpose> purpose, Disclosed<T> found) {
        recorder.read(caller, purpose, Action.READ, found.subjects(), found.fields(), 1);
        return found.answer();
    }

    private static Disclosure disclosure(Optional<AuditPurpose> purpose) {
        return purpose.isPresent() ? Disclosure.SHOWN : Disclosure.WITHHELD;
    }

    private States states() {
        States here = states.getIfAvailable();
        if (here == null) {
            throw OperationRefused.onAxonServer();
        }
        return here;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(StateUnavailable unavailable) {
        ProblemDetail problem = unavailable.problem();
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
