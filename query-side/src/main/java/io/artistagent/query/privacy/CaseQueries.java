package io.artistagent.query.privacy;

import io.artistagent.api.AccessRecorder;
import io.artistagent.api.AuditPurpose;
import io.artistagent.api.ConsistentWith;
import io.artistagent.api.ETags;
import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.api.Limit;
import io.artistagent.api.Page;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.privacy.CaseState;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.UnknownCase;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows officers the cases. What was written about a person is withheld unless the officer names a purpose. */
@RestController
@RequestMapping("/api/v1/audit/cases")
@ConsistentWith(PrivacyReadModel.class)
@Tag(name = "Audit")
final class CaseQueries {

    private final Cases cases;
    private final AccessRecorder accesses;
    private final Clock clock;

    CaseQueries(Cases cases, AccessRecorder accesses, Clock clock) {
        this.cases = cases;
        this.accesses = accesses;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List the cases, those that are due soonest first")
    @ApiResponse(responseCode = "200", description = "OK")
    Page<CaseView> list(
            Caller caller,
            Optional<AuditPurpose> purpose,
            @Parameter(example = "RECEIVED") @RequestParam @Nullable String state,
            @Parameter(example = "ERASURE") @RequestParam @Nullable String type,
            @Parameter(description = "Only the cases of this person") @RequestParam @Nullable UUID subject,
            @Parameter(
                            description = "true for cases that somebody still has to do something about",
                            schema = @Schema(type = "boolean"))
                    @RequestParam
                    @Nullable
                    String open,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Permission.READ_AUDIT.require(caller);
        Limit count = Limit.of(limit);
        List<Criteria> which = criteria(state, type, subject, open);
        Page<CaseDocument> page =
                Page.of(cases.find(SoonestFirst.page(which, cursor, count)), count, SoonestFirst::cursor);
        record(caller, purpose, Action.SEARCH, page.items());
        Map<String, List<CaseDocument.Receipt>> receipts = cases.receipts(page.items());
        return page.map(it -> CaseView.ofOfficer(
                it, receipts.getOrDefault(it.id(), List.of()), caller.person(), clock.instant(), purpose.isPresent()));
    }

    private static List<Criteria> criteria(
            @Nullable String state, @Nullable String type, @Nullable UUID subject, @Nullable String open) {
        Fields fields = new Fields();
        CaseState in = fields.optional("state", state, EnumParser.of(CaseState.class));
        CaseType of = fields.optional("type", type, EnumParser.of(CaseType.class));
        Boolean isOpen = fields.optional("open", open, CaseQueries::flag);
        fields.check();
        List<Criteria> which = new ArrayList<>();
        if (in != null) {
            which.add(Criteria.where("state").is(in.name()));
        }
        if (of != null) {
            which.add(Criteria.where("type").is(of.name()));
        }
        if (subject != null) {
            which.add(Criteria.where("person").is(subject.toString()));
        }
        if (isOpen != null) {
            which.add(Criteria.where("open").is(isOpen));
        }
        return which;
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidValue("Send true or false.");
        };
    }

    @GetMapping("/{caseId}")
    @Operation(summary = "Show a case")
    ResponseEntity<CaseView> one(Caller caller, Optional<AuditPurpose> purpose, @PathVariable UUID caseId) {
        Permission.READ_AUDIT.require(caller);
        CaseDocument found = cases.find(caseId).orElseThrow(UnknownCase::new);
        record(caller, purpose, Action.READ, List.of(found));
        return ResponseEntity.ok()
                .eTag(ETags.of(found.version()))
                .body(CaseView.ofOfficer(
                        found, cases.receipts(found), caller.person(), clock.instant(), purpose.isPresent()));
    }

    private void record(Caller caller, Optional<AuditPurpose> purpose, Action action, List<CaseDocument> shown) {
        accesses.read(
                caller,
                purpose,
                action,
                shown.stream()
                        .map(it -> UUID.fromString(it.person()))
                        .distinct()
                        .toList(),
                purpose.isEmpty()
                        ? List.of()
                        : shown.stream()
                                .flatMap(it -> it.texts().stream())
                                .distinct()
                                .toList(),
                shown.size());
    }
}
