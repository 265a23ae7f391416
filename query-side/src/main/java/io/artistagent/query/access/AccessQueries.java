package io.artistagent.query.access;

import io.artistagent.api.AccessRecorder;
import io.artistagent.api.AuditPurpose;
import io.artistagent.api.ConsistentWith;
import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.api.Limit;
import io.artistagent.api.Page;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Text;
import io.artistagent.domain.Times;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.eventlog.access.AccessQuery;
import io.artistagent.eventlog.access.AccessReader;
import io.artistagent.eventlog.access.RecordedAccess;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The access log for compliance officers. Looking at it is an access as well. */
@RestController
@RequestMapping("/api/v1/audit/accesses")
@ConsistentWith({})
@Tag(name = "Audit")
final class AccessQueries {

    private static final int MAX_TEXT = 500;

    private final AccessReader accesses;
    private final AccessRecorder recorder;

    AccessQueries(AccessReader accesses, AccessRecorder recorder) {
        this.accesses = accesses;
        this.recorder = recorder;
    }

    @GetMapping
    @Operation(
            summary = "Search the access log",
            description =
                    "Who has seen personal data, exported it or was refused, who signed in, and who changed roles,"
                            + " settings, keys and read models. This search is recorded too.")
    Page<AccessView> search(
            Caller caller,
            Optional<AuditPurpose> statedPurpose,
            @Parameter(description = "A person whose data was accessed") @RequestParam @Nullable UUID subject,
            @Parameter(description = "The id of the person or program that acted") @RequestParam @Nullable String actor,
            @Parameter(description = "The role in which they acted", example = "compliance-officer")
                    @RequestParam
                    @Nullable
                    String role,
            @Parameter(description = "The whole purpose, in upper or lower case") @RequestParam @Nullable
                    String purpose,
            @Parameter(example = "READ") @RequestParam @Nullable String action,
            @Parameter(description = "The id of a trace", example = "4bf92f3577b34da6a3ce929d0e0e4736")
                    @RequestParam
                    @Nullable
                    String trace,
            @Parameter(description = "The first moment", example = "2026-11-01T00:00:00Z") @RequestParam @Nullable
                    String from,
            @Parameter(description = "The moment before which they happened", example = "2026-12-01T00:00:00Z")
                    @RequestParam
                    @Nullable
                    String to,
            @Parameter(description = "newest first, which is the default, or oldest first", example = "newest")
                    @RequestParam
                    @Nullable
                    String order,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Permission.READ_AUDIT.require(caller);
        Limit count = Limit.of(limit);
        Fields fields = new Fields();
        Instant first = fields.optional("from", from, Times::moment);
        Instant end = fields.optional("to", to, Times::moment);
        if (first != null && end != null && first.isAfter(end)) {
            fields.refuse("from", "This must not be after the end.");
        }
        AccessQuery query = new AccessQuery(
                subject,
                fields.optional("actor", actor, text -> Text.line("An actor", text, MAX_TEXT)),
                null,
                fields.optional("role", role, text -> Text.line("A role", text, MAX_TEXT)),
                fields.optional("purpose", purpose, text -> Text.line("A purpose", text, MAX_TEXT)),
                fields.optional("action", action, EnumParser.of(Action.class)),
                fields.optional("trace", trace, AccessQueries::traceId),
                first,
                end,
                !Boolean.TRUE.equals(fields.optional("order", order, AccessQueries::isOldestFirst)),
                Places.read(cursor),
                count.oneMore());
        fields.check();
        Page<RecordedAccess> page = Page.of(accesses.find(query), count, Places::cursor);
        recorder.read(
                caller,
                statedPurpose,
                Action.SEARCH,
                subject == null ? List.of() : List.of(subject),
                List.of(),
                page.items().size());
        return page.map(AccessView::of);
    }

    @GetMapping("/choices")
    @Operation(summary = "List the roles that occur in the access log")
    AccessChoices choices(Caller caller, Optional<AuditPurpose> statedPurpose) {
        Permission.READ_AUDIT.require(caller);
        AccessChoices choices = new AccessChoices(accesses.roles());
        recorder.watch(caller, statedPurpose, Action.READ, choices.roles().size());
        return choices;
    }

    private static String traceId(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.matches("[0-9a-f]{32}")) {
            throw new InvalidValue("A trace id has 32 hexadecimal digits.");
        }
        return lower;
    }

    private static boolean isOldestFirst(String order) {
        return switch (order) {
            case "oldest" -> true;
            case "newest" -> false;
            default -> throw new InvalidValue("Choose one of newest, oldest.");
        };
    }
}
