package io.artistagent.query.privacy.register;

import io.artistagent.api.AccessRecorder;
import io.artistagent.api.AuditPurpose;
import io.artistagent.api.ConsistentWith;
import io.artistagent.domain.ProcessingActivities;
import io.artistagent.domain.ProcessingActivity;
import io.artistagent.eventlog.access.Access;
import io.artistagent.eventlog.retention.RetentionLog;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows officers the register of processing activities, which names no person. */
@RestController
@RequestMapping("/api/v1/audit/processing-register")
@ConsistentWith({})
@Tag(name = "Audit")
final class RegisterQueries {

    private final List<ProcessingActivity> activities = ProcessingActivities.all();
    private final DataController controller;
    private final RetentionLog retention;
    private final AccessRecorder accesses;

    RegisterQueries(DataController controller, RetentionLog retention, AccessRecorder accesses) {
        this.controller = controller;
        this.retention = retention;
        this.accesses = accesses;
    }

    @GetMapping
    @Operation(
            summary = "Show the register of processing activities (GDPR, Article 30)",
            description =
                    "Generated from what the features of the product declare, with what is deleted after a time. Who is"
                            + " responsible, and transfers to third countries, are settings of the operator.")
    RegisterView all(Caller caller, Optional<AuditPurpose> purpose) {
        Permission.READ_AUDIT.require(caller);
        accesses.read(caller, purpose, Access.Action.READ, List.of(), List.of(), activities.size());
        return RegisterView.of(controller, activities, retention.all());
    }
}
