package io.artistagent.query.privacy;

import io.artistagent.api.ConsistentWith;
import io.artistagent.api.ETags;
import io.artistagent.api.Limit;
import io.artistagent.api.Page;
import io.artistagent.domain.privacy.UnknownCase;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.documents.NewestFirst;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows persons what became of their requests. */
@RestController
@RequestMapping("/api/v1/me/requests")
@ConsistentWith(PrivacyReadModel.class)
@Tag(name = "Privacy")
final class OwnRequestQueries {

    private static final NewestFirst ORDER = new NewestFirst("receivedAt");

    private final Cases cases;
    private final Clock clock;

    OwnRequestQueries(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List one's own requests, latest first")
    Page<CaseView> list(Caller caller, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        Permission.EXERCISE_RIGHTS.require(caller);
        Limit count = Limit.of(limit);
        Criteria mine = Criteria.where("person").is(caller.person().toString());
        Page<CaseDocument> page = Page.of(
                cases.find(ORDER.page(mine, cursor, count)), count, it -> NewestFirst.cursor(it.receivedAt(), it.id()));
        Map<String, List<CaseDocument.Receipt>> receipts = cases.receipts(page.items());
        return page.map(it -> CaseView.ofPerson(it, receipts.getOrDefault(it.id(), List.of()), clock.instant()));
    }

    @GetMapping("/{requestId}")
    @Operation(summary = "Show one of one's own requests")
    ResponseEntity<CaseView> one(Caller caller, @PathVariable UUID requestId) {
        Permission.EXERCISE_RIGHTS.require(caller);
        CaseDocument found = cases.find(requestId)
                .filter(it -> it.person().equals(caller.person().toString()))
                .orElseThrow(UnknownCase::new);
        return ResponseEntity.ok()
                .eTag(ETags.of(found.version()))
                .body(CaseView.ofPerson(found, cases.receipts(found), clock.instant()));
    }
}
