package io.artistagent.query.privacy;

import io.artistagent.api.AccessRecorder;
import io.artistagent.api.AuditPurpose;
import io.artistagent.api.ConsistentWith;
import io.artistagent.api.ETags;
import io.artistagent.api.Limit;
import io.artistagent.api.Page;
import io.artistagent.domain.privacy.UnknownBreach;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.documents.DocumentCollection;
import io.artistagent.query.documents.NewestFirst;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows officers the register of breaches. It names no persons. */
@RestController
@RequestMapping("/api/v1/audit/breaches")
@ConsistentWith(PrivacyReadModel.class)
@Tag(name = "Audit")
final class BreachQueries {

    private static final NewestFirst ORDER = new NewestFirst("noticedAt");

    private final DocumentCollection breaches;
    private final AccessRecorder accesses;

    BreachQueries(@Qualifier(PrivacyConfiguration.BREACHES) DocumentCollection breaches, AccessRecorder accesses) {
        this.breaches = breaches;
        this.accesses = accesses;
    }

    @GetMapping
    @Operation(summary = "List the breaches, latest first")
    Page<BreachView> list(
            Caller caller,
            Optional<AuditPurpose> purpose,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Permission.READ_AUDIT.require(caller);
        Limit count = Limit.of(limit);
        Page<BreachView> page = Page.of(
                breaches.find(ORDER.page(new Criteria(), cursor, count), BreachView.class),
                count,
                it -> NewestFirst.cursor(it.noticedAt(), it.id()));
        accesses.read(
                caller,
                purpose,
                Action.SEARCH,
                List.of(),
                List.of(),
                page.items().size());
        return page;
    }

    @GetMapping("/{breachId}")
    @Operation(summary = "Show a breach")
    ResponseEntity<BreachView> one(Caller caller, Optional<AuditPurpose> purpose, @PathVariable UUID breachId) {
        Permission.READ_AUDIT.require(caller);
        BreachView found = breaches.find(breachId.toString(), BreachView.class).orElseThrow(UnknownBreach::new);
        accesses.read(caller, purpose, Action.READ, List.of(), List.of(), 1);
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(found);
    }
}
