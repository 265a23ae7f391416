package io.artistagent.query.audit.trail;

import io.artistagent.api.AccessRecorder;
import io.artistagent.api.AuditPurpose;
import io.artistagent.api.ConsistentWith;
import io.artistagent.api.Cursor;
import io.artistagent.api.Fields;
import io.artistagent.api.InvalidFields;
import io.artistagent.api.Limit;
import io.artistagent.api.Page;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches the trail for compliance officers. Every answer is recorded, with its purpose if there is one. */
@RestController
@RequestMapping("/api/v1/audit")
@ConsistentWith(TrailReadModel.class)
@Tag(name = "Audit")
final class TrailQueries {

    private static final String TIMELINE = "timeline";

    private final TrailSearch search;
    private final TrailEvents events;
    private final AccessRecorder accesses;

    TrailQueries(TrailSearch search, TrailEvents events, AccessRecorder accesses) {
        this.search = search;
        this.events = events;
        this.accesses = accesses;
    }

    @GetMapping("/events")
    @Operation(summary = "Search the events of the log; for compliance officers", description = """
                    All criteria that are given must hold. Without an Audit-Purpose, personal data is withheld. A page may \
                    have fewer items than its limit if they are large; nextCursor says whether there are more.""")
    Page<TrailEvent> list(
            Caller caller,
            Optional<AuditPurpose> statedPurpose,
            @Parameter(description = "The id of the person whose data the event contains, or whom it is about")
                    @RequestParam
                    @Nullable
                    String subject,
            @Parameter(description = "The id of the aggregate, such as an artist") @RequestParam @Nullable
                    String aggregate,
            @Parameter(example = "ArtistRegistered") @RequestParam @Nullable String type,
            @Parameter(description = "A type of events to leave out", example = "AccessesRecorded")
                    @RequestParam
                    @Nullable
                    String without,
            @Parameter(description = "The id of the person who acted, or system") @RequestParam @Nullable String actor,
            @Parameter(description = "The role in which they acted", example = "artist") @RequestParam @Nullable
                    String role,
            @Parameter(description = "The purpose for which they acted", example = "service") @RequestParam @Nullable
                    String purpose,
            @Parameter(description = "The trace id of the request", example = "4bf92f3577b34da6a3ce929d0e0e4736")
                    @RequestParam
                    @Nullable
                    String trace,
            @Parameter(
                            description =
                                    "Words or their beginnings, each of which the event must contain: in its type,"
                                            + " in its texts that are not personal, or as an id",
                            example = "artist registered")
                    @RequestParam
                    @Nullable
                    String q,
            @Parameter(description = "The earliest time", example = "2026-11-01T00:00:00Z") @RequestParam @Nullable
                    String from,
            @Parameter(description = "The time before which the event happened", example = "2026-12-01T00:00:00Z")
                    @RequestParam
                    @Nullable
                    String to,
            @Parameter(description = "newest or oldest first; newest by default", example = "newest")
                    @RequestParam
                    @Nullable
                    String order,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Permission.READ_AUDIT.require(caller);
        events.requireLog();
        Fields fields = new Fields();
        TrailFilter filter = TrailFilter.of(
                new TrailFilter.Parameters(subject, aggregate, type, without, actor, role, purpose, trace, q, from, to),
                fields);
        TrailOrder direction =
                Objects.requireNonNullElse(fields.optional("order", order, TrailOrder::of), TrailOrder.NEWEST);
        fields.check();
        Limit count = Limit.of(limit);
        List<Long> found = search.find(filter, direction, behind(cursor, direction.toString()), count.oneMore());
        List<UUID> about = filter.subject() == null ? List.of() : List.of(filter.subject());
        return page(found, count, direction.toString(), caller, statedPurpose, about);
    }

    @GetMapping("/events/choices")
    @Operation(summary = "List the types of events and the roles that occur in the trail; for compliance officers")
    TrailChoices choices(Caller caller, Optional<AuditPurpose> purpose) {
        Permission.READ_AUDIT.require(caller);
        events.requireLog();
        TrailChoices choices = search.choices();
        accesses.watch(caller, purpose, Action.READ, choices.types().size());
        return choices;
    }

    @GetMapping("/events/{eventId}")
    @Operation(summary = "Show an event of the log; for compliance officers")
    TrailEvent one(Caller caller, Optional<AuditPurpose> purpose, @PathVariable UUID eventId) {
        Permission.READ_AUDIT.require(caller);
        events.requireLog();
        List<Long> found = search.withId(eventId.toString());
        if (found.isEmpty()) {
            throw new UnknownEvent();
        }
        return events.show(found, caller, purpose, Action.READ, List.of()).events().stream()
                .findFirst()
                .orElseThrow(UnknownEvent::new);
    }

    @GetMapping("/subjects/{subjectId}/timeline")
    @Operation(
            summary = "List the events about or by a person, newest first; for compliance officers",
            description = """
                    An event is about a person if it contains data of theirs or names them, such as a restriction that an officer \
                    lifts, and by them if they caused it.""")
    Page<TrailEvent> timeline(
            Caller caller,
            Optional<AuditPurpose> purpose,
            @PathVariable UUID subjectId,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Permission.READ_AUDIT.require(caller);
        events.requireLog();
        Limit count = Limit.of(limit);
        List<Long> found = search.ofPerson(subjectId, behind(cursor, TIMELINE), count.oneMore());
        return page(found, count, TIMELINE, caller, purpose, List.of(subjectId));
    }

    private Page<TrailEvent> page(
            List<Long> found,
            Limit limit,
            String order,
            Caller caller,
            Optional<AuditPurpose> purpose,
            List<UUID> about) {
        List<Long> onPage = found.subList(0, Math.min(limit.items(), found.size()));
        TrailEvents.Shown shown = events.show(onPage, caller, purpose, Action.SEARCH, about);
        if (shown.read() == found.size()) {
            return new Page<>(shown.events(), null);
        }
        // Not the last event that is shown: those behind it may have been removed from the log
        String last = onPage.get(shown.read() - 1).toString();
        return new Page<>(shown.events(), Cursor.of(order, last).token());
    }

    /** A cursor belongs to one order, because in the other one it would mean another place. */
    private static OptionalLong behind(@Nullable String token, String order) {
        Optional<Cursor> cursor = Cursor.read(token, 2);
        if (cursor.isEmpty()) {
            return OptionalLong.empty();
        }
        List<String> keys = cursor.get().keys();
        if (keys.getFirst().equals(order) && keys.getLast().matches("[1-9][0-9]{0,17}")) {
            return OptionalLong.of(Long.parseLong(keys.getLast()));
        }
        throw InvalidFields.of("cursor", "Send the nextCursor of this list exactly as you received it.");
    }
}
