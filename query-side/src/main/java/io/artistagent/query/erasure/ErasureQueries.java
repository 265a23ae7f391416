package io.artistagent.query.erasure;

import io.artistagent.api.AccessRecorder;
import io.artistagent.api.AuditPurpose;
import io.artistagent.api.ConsistentWith;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.erasure.UnknownErasure;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.eventlog.erasure.Erasures;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows compliance officers the progress of an erasure. It reads from the event log itself, so the response is always up to date. */
@RestController
@RequestMapping("/api/v1/audit/erasures")
@ConsistentWith({})
@Tag(name = "Audit")
final class ErasureQueries {

    /** Absent if the event log is on Axon Server, where erasure is not possible. */
    private final ObjectProvider<Erasures> erasures;

    private final AccessRecorder recorder;

    ErasureQueries(ObjectProvider<Erasures> erasures, AccessRecorder recorder) {
        this.erasures = erasures;
        this.recorder = recorder;
    }

    @GetMapping("/{person}")
    @Operation(
            summary = "Show the progress of an erasure",
            description =
                    "One receipt for each place that may have held personal data: the person's key, the log and every"
                            + " projection, on any node. The account at the identity provider is not included.")
    ErasureView one(Caller caller, Optional<AuditPurpose> purpose, @PathVariable("person") UUID id) {
        Permission.READ_AUDIT.require(caller);
        PersonId person = new PersonId(id);
        ErasureView view = erasures.stream()
                .flatMap(all -> all.of(person).stream())
                .findFirst()
                .map(progress -> ErasureView.of(person, progress))
                .orElseThrow(UnknownErasure::new);
        recorder.read(caller, purpose, Action.READ, List.of(id), List.of(), 1);
        return view;
    }
}
