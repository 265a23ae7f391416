package io.artistagent.command.privacy;

import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.command.http.Changes;
import io.artistagent.command.http.CommandResponse;
import io.artistagent.command.http.Creations;
import io.artistagent.command.http.IfMatch;
import io.artistagent.command.http.NewId;
import io.artistagent.domain.privacy.Case;
import io.artistagent.domain.privacy.CaseDecision;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.ConfirmIdentity;
import io.artistagent.domain.privacy.DecideCase;
import io.artistagent.domain.privacy.FulfilCase;
import io.artistagent.domain.privacy.OpenCase;
import io.artistagent.domain.privacy.UnknownCase;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints with which officers handle cases. An officer never handles their own. */
@RestController
@RequestMapping("/api/v1/audit/cases")
@Tag(name = "Audit")
class CaseCommands {

    private final Creations creations;
    private final Changes changes;
    private final AggregateReader<Case> log;
    private final Subjects subjects;

    CaseCommands(Creations creations, Changes changes, AggregateReader<Case> log, Subjects subjects) {
        this.creations = creations;
        this.changes = changes;
        this.log = log;
        this.subjects = subjects;
    }

    @PostMapping
    @ApiResponse(responseCode = "201", description = "The case is open")
    @ApiResponse(responseCode = "409", description = "The person was erased, or already has an open case of this type")
    @ApiResponse(responseCode = "422", description = "The id is not that of a person")
    @Operation(
            summary = "Open a case for a person",
            description = "For requests that arrive by letter or by telephone. The clock runs from now on.")
    ResponseEntity<CommandResponse> open(Caller caller, @RequestBody NewCase body, NewId newId) {
        Caller officer = Permission.HANDLE_CASES.require(caller);
        OpenCase command = body.command(new CaseId(newId.value()));
        subjects.requirePerson(command.person());
        return creations.create(newId, officer, "audit/cases", log, id -> command);
    }

    @PostMapping("/{caseId}/confirm-identity")
    @Operation(
            summary = "Confirm that a request is from the person",
            description = "Each case needs it before the decision, even if the person was signed in when they asked.")
    ResponseEntity<CommandResponse> confirmIdentity(Caller caller, @PathVariable UUID caseId, IfMatch ifMatch) {
        return handle(caller, caseId, ifMatch, (id, version) -> new ConfirmIdentity(id, version, caller.person()));
    }

    @PostMapping("/{caseId}/extend")
    @Operation(
            summary = "Extend the time to answer",
            description =
                    "Once, within the first month, by two months at most (the default). The person sees the reason.")
    ResponseEntity<CommandResponse> extend(
            Caller caller, @PathVariable UUID caseId, IfMatch ifMatch, @RequestBody Extension body) {
        return handle(caller, caseId, ifMatch, (id, version) -> body.command(id, version, caller.person()));
    }

    @PostMapping("/{caseId}/decide")
    @ApiResponse(responseCode = "200", description = "The case is decided")
    @ApiResponse(
            responseCode = "409",
            description = "The case is decided, its identity open, or a legal hold prevents it")
    @Operation(
            summary = "Decide a case",
            description =
                    "GRANT of an erasure destroys the key of the person and cannot be undone; a legal hold prevents it. The person"
                            + " sees the reason.")
    ResponseEntity<CommandResponse> decide(
            Caller caller, @PathVariable UUID caseId, IfMatch ifMatch, @RequestBody CaseVerdict body) {
        return handle(caller, caseId, ifMatch, (id, version) -> {
            DecideCase command = body.command(id, version, caller.person());
            if (command.decision() == CaseDecision.GRANT && isErasure(id)) {
                subjects.requireErasable();
            }
            return command;
        });
    }

    @PostMapping("/{caseId}/fulfil")
    @Operation(
            summary = "Report that a granted correction was made by hand",
            description = "The system carries out all other cases itself, so they cannot be reported as done.")
    ResponseEntity<CommandResponse> fulfil(Caller caller, @PathVariable UUID caseId, IfMatch ifMatch) {
        return handle(caller, caseId, ifMatch, (id, version) -> new FulfilCase(id, version, caller.person()));
    }

    private boolean isErasure(CaseId id) {
        return log.ask(id, Case::type).filter(CaseType.ERASURE::equals).isPresent();
    }

    /** Creates a command for a version of a case. */
    private interface Step {
        Object of(CaseId id, @Nullable Long version);
    }

    private ResponseEntity<CommandResponse> handle(Caller caller, UUID caseId, IfMatch ifMatch, Step step) {
        Caller officer = Permission.HANDLE_CASES.require(caller);
        CaseId id = new CaseId(caseId);
        if (log.version(id).isEmpty()) {
            throw new UnknownCase();
        }
        return changes.change(officer, caseId, ifMatch, log, version -> step.of(id, version));
    }
}
