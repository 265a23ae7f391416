package io.artistagent.query.privacy;

import io.artistagent.api.AccessRecorder;
import io.artistagent.api.AuditPurpose;
import io.artistagent.api.ConsistentWith;
import io.artistagent.api.Limit;
import io.artistagent.api.Page;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.LegalHoldId;
import io.artistagent.domain.privacy.UnknownLegalHold;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows officers whose data is held. */
@RestController
@RequestMapping("/api/v1/audit/legal-holds")
@ConsistentWith(PrivacyReadModel.class)
@Tag(name = "Audit")
final class LegalHoldQueries {

    private static final NewestFirst ORDER = new NewestFirst("placedAt");

    private final DocumentCollection holds;
    private final AccessRecorder accesses;

    LegalHoldQueries(@Qualifier(PrivacyConfiguration.HOLDS) DocumentCollection holds, AccessRecorder accesses) {
        this.holds = holds;
        this.accesses = accesses;
    }

    @GetMapping
    @Operation(summary = "List the legal holds, latest first")
    Page<LegalHoldView> list(
            Caller caller,
            Optional<AuditPurpose> purpose,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Permission.READ_AUDIT.require(caller);
        Limit count = Limit.of(limit);
        Criteria held = Criteria.where("held").is(true);
        Page<LegalHoldView> page = Page.of(
                holds.find(ORDER.page(held, cursor, count), LegalHoldView.class),
                count,
                it -> NewestFirst.cursor(it.placedAt(), id(it.subject())));
        record(caller, purpose, Action.SEARCH, page.items());
        return page.map(it -> purpose.isPresent() ? it : it.withoutReason());
    }

    @GetMapping("/{subjectId}")
    @Operation(summary = "Show the legal hold on a person")
    LegalHoldView one(Caller caller, Optional<AuditPurpose> purpose, @PathVariable UUID subjectId) {
        Permission.READ_AUDIT.require(caller);
        LegalHoldView found = holds.find(id(subjectId.toString()), LegalHoldView.class)
                .filter(LegalHoldView::held)
                .orElseThrow(UnknownLegalHold::new);
        record(caller, purpose, Action.READ, List.of(found));
        return purpose.isPresent() ? found : found.withoutReason();
    }

    private static String id(String subject) {
        return new LegalHoldId(PersonId.of(subject)).toString();
    }

    private void record(Caller caller, Optional<AuditPurpose> purpose, Action action, List<LegalHoldView> shown) {
        accesses.read(
                caller,
                purpose,
                action,
                shown.stream().map(it -> UUID.fromString(it.subject())).toList(),
                purpose.isPresent() && !shown.isEmpty() ? List.of("reason") : List.of(),
                shown.size());
    }
}
