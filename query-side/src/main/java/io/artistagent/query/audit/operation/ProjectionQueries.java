package io.artistagent.query.audit.operation;

import io.artistagent.api.AccessRecorder;
import io.artistagent.api.AuditPurpose;
import io.artistagent.api.ConsistentWith;
import io.artistagent.api.Page;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.eventlog.operation.AllProjections;
import io.artistagent.eventlog.operation.RebuildsEndpoint;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows compliance officers the projections of all processes, and lets them rebuild read models. Operators do the same through the
 * operations endpoints, which share the implementation.
 */
@RestController
@RequestMapping(ProjectionQueries.AUDIT)
@ConsistentWith({})
@Tag(name = "Audit")
final class ProjectionQueries {

    static final String AUDIT = "/api/v1/audit";

    private final AllProjections projections;
    private final RebuildsEndpoint rebuilds;
    private final AccessRecorder recorder;

    ProjectionQueries(AllProjections projections, RebuildsEndpoint rebuilds, AccessRecorder recorder) {
        this.projections = projections;
        this.rebuilds = rebuilds;
        this.recorder = recorder;
    }

    @GetMapping("/projections")
    @Operation(
            summary = "List the read models and automations that follow the log",
            description = "Those of all processes, with their position in the log and how far they are behind it.")
    Page<ProjectionAnswer> projections(Caller caller, Optional<AuditPurpose> purpose) {
        Permission.READ_AUDIT.require(caller);
        List<ProjectionAnswer> all =
                projections.all().stream().map(ProjectionAnswer::of).toList();
        recorder.watch(caller, purpose, Action.SEARCH, all.size());
        return new Page<>(all, null);
    }

    @PostMapping("/projections/{name}/rebuild")
    @Operation(
            summary = "Rebuild a read model from the log",
            description =
                    "A new version is filled beside the one that queries read, and takes over once it has caught up."
                            + " An automation cannot be rebuilt, because it never repeats its actions.")
    @ApiResponse(responseCode = "202", description = "The rebuild has begun; Location shows its progress")
    ResponseEntity<RebuildAnswer> rebuild(
            Caller caller,
            Optional<AuditPurpose> purpose,
            @Parameter(example = "statistics") @PathVariable("name") String name) {
        requireRecorded(caller, purpose);
        RebuildAnswer begun = RebuildAnswer.of(projections.rebuild(name));
        return ResponseEntity.accepted()
                .location(URI.create(AUDIT + "/rebuilds/" + begun.id()))
                .body(begun);
    }

    @GetMapping("/rebuilds")
    @Operation(summary = "List the latest rebuilds, newest first", description = "At most 100.")
    Page<RebuildAnswer> rebuilds(Caller caller, Optional<AuditPurpose> purpose) {
        Permission.READ_AUDIT.require(caller);
        List<RebuildAnswer> latest =
                rebuilds.latest().stream().map(RebuildAnswer::of).toList();
        recorder.watch(caller, purpose, Action.SEARCH, latest.size());
        return new Page<>(latest, null);
    }

    @GetMapping("/rebuilds/{id}")
    @Operation(summary = "Show the progress of a rebuild")
    RebuildAnswer rebuild(Caller caller, Optional<AuditPurpose> purpose, @PathVariable("id") UUID id) {
        Permission.READ_AUDIT.require(caller);
        RebuildAnswer rebuild = RebuildAnswer.of(rebuilds.one(id));
        recorder.watch(caller, purpose, Action.READ, 1);
        return rebuild;
    }

    @PostMapping("/rebuilds/{id}/pause")
    @Operation(
            summary = "Pause a running rebuild",
            description = "If it stays paused for a day, it is cancelled, because its version receives no erasures.")
    RebuildAnswer pause(Caller caller, Optional<AuditPurpose> purpose, @PathVariable("id") UUID id) {
        return change(caller, purpose, id, RebuildsEndpoint.Work.PAUSE);
    }

    @PostMapping("/rebuilds/{id}/resume")
    @Operation(
            summary = "Resume a paused or failed rebuild",
            description = "If it has set events aside, they are retried.")
    RebuildAnswer resume(Caller caller, Optional<AuditPurpose> purpose, @PathVariable("id") UUID id) {
        return change(caller, purpose, id, RebuildsEndpoint.Work.RESUME);
    }

    @PostMapping("/rebuilds/{id}/cancel")
    @Operation(summary = "Cancel a rebuild that has not ended", description = "Its version is deleted.")
    RebuildAnswer cancel(Caller caller, Optional<AuditPurpose> purpose, @PathVariable("id") UUID id) {
        return change(caller, purpose, id, RebuildsEndpoint.Work.CANCEL);
    }

    private RebuildAnswer change(Caller caller, Optional<AuditPurpose> purpose, UUID id, RebuildsEndpoint.Work work) {
        requireRecorded(caller, purpose);
        return RebuildAnswer.of(rebuilds.change(id, work));
    }

    private void requireRecorded(Caller caller, Optional<AuditPurpose> purpose) {
        Permission.MAINTAIN_PROJECTIONS.require(caller);
        recorder.read(caller, purpose, Action.REPLAY, List.of(), List.of(), 1);
    }
}
