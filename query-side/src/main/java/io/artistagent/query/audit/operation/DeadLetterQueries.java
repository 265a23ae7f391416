package io.artistagent.query.audit.operation;

import io.artistagent.api.AccessRecorder;
import io.artistagent.api.AuditPurpose;
import io.artistagent.api.ConsistentWith;
import io.artistagent.api.Cursor;
import io.artistagent.api.Fields;
import io.artistagent.api.InvalidFields;
import io.artistagent.api.Limit;
import io.artistagent.api.Page;
import io.artistagent.domain.InvalidValue;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.eventlog.codec.Disclosure;
import io.artistagent.eventlog.codec.EventRenderer;
import io.artistagent.eventlog.codec.Rendered;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.operation.DeadLetterOffice;
import io.artistagent.eventlog.operation.OperationRefused;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows compliance officers the events that projections could not handle, and lets them settle each one. */
@RestController
@RequestMapping(ProjectionQueries.AUDIT + "/dead-letters")
@ConsistentWith({})
@Tag(name = "Audit")
final class DeadLetterQueries {

    private final ObjectProvider<DeadLetterOffice> office;
    private final ObjectProvider<EventRenderer> renderer;
    private final AccessRecorder recorder;

    DeadLetterQueries(
            ObjectProvider<DeadLetterOffice> office, ObjectProvider<EventRenderer> renderer, AccessRecorder recorder) {
        this.office = office;
        this.renderer = renderer;
        this.recorder = recorder;
    }

    @GetMapping
    @Operation(
            summary = "List the events that projections could not handle",
            description =
                    "By projection and place in the log. Later events of the same aggregate are set aside as well and"
                            + " name the one that they wait for. A page ends early if its events are large.")
    Page<DeadLetterAnswer> list(
            Caller caller,
            Optional<AuditPurpose> purpose,
            @Parameter(example = "statistics") @RequestParam @Nullable String projection,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        Permission.READ_AUDIT.require(caller);
        Limit size = Limit.of(limit);
        String after = Cursor.read(cursor, 1).map(DeadLetterQueries::id).orElse(null);
        Fields fields = new Fields();
        String of = fields.optional("projection", projection, DeadLetterQueries::projection);
        fields.check();
        DeadLetterOffice.Part part = office().list(of, after, size.items());
        List<DeadLetterOffice.Found> letters = part.letters();
        return new Page<>(
                shown(caller, purpose, Action.SEARCH, letters),
                part.hasMore() ? Cursor.of(letters.getLast().id()).token() : null);
    }

    private static String projection(String name) {
        if (!name.matches("[a-z][a-z0-9-]{0,99}")) {
            throw new InvalidValue("Send the name of a projection, such as statistics.");
        }
        return name;
    }

    private static String id(Cursor cursor) {
        String id = cursor.keys().getFirst();
        if (!DeadLetterOffice.isId(id)) {
            throw InvalidFields.of("cursor", "Send the nextCursor of this list exactly as you received it.");
        }
        return id;
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show an event that a projection could not handle")
    DeadLetterAnswer one(Caller caller, Optional<AuditPurpose> purpose, @PathVariable("id") String id) {
        Permission.READ_AUDIT.require(caller);
        return shown(caller, purpose, Action.READ, List.of(office().one(id))).getFirst();
    }

    private List<DeadLetterAnswer> shown(
            Caller caller, Optional<AuditPurpose> purpose, Action action, List<DeadLetterOffice.Found> found) {
        List<StoredEvent> events =
                found.stream().flatMap(letter -> letter.event().stream()).toList();
        List<Rendered> rendered =
                renderer.getObject().render(events, purpose.isPresent() ? Disclosure.SHOWN : Disclosure.WITHHELD);
        recorder.read(
                caller,
                purpose,
                action,
                rendered.stream()
                        .flatMap(event -> event.subject().stream())
                        .distinct()
                        .toList(),
                rendered.stream()
                        .flatMap(event -> event.shownFields().stream())
                        .distinct()
                        .toList(),
                found.size());
        Iterator<Rendered> contents = rendered.iterator();
        List<DeadLetterAnswer> answers = new ArrayList<>(found.size());
        for (DeadLetterOffice.Found letter : found) {
            answers.add(DeadLetterAnswer.of(letter, letter.event().map(event -> contents.next())));
        }
        return answers;
    }

    /** What became of a dead letter. */
    @Schema(name = "DeadLetterRetry")
    record RetryAnswer(
            @Schema(description = "Whether the projection has handled the event now")
            boolean handled,

            @Schema(
                    description =
                            "The dead letter as it is now, if the event failed again or still waits for an earlier one")
            @Nullable
            DeadLetterAnswer deadLetter) {}

    @PostMapping("/{id}/retry")
    @Operation(
            summary = "Retry an event that a projection could not handle",
            description =
                    "All events of its aggregate that were set aside are retried in order, until one fails. The answer"
                            + " waits up to ten seconds; after that, the request is kept and the answer is 503.")
    RetryAnswer retry(Caller caller, Optional<AuditPurpose> purpose, @PathVariable("id") String id) {
        Permission.MAINTAIN_PROJECTIONS.require(caller);
        recordAction(caller, purpose, id);
        DeadLetterOffice.Found left = office().retry(id).remaining();
        return new RetryAnswer(
                left == null,
                left == null
                        ? null
                        : DeadLetterAnswer.of(
                                left,
                                left.event().map(event -> renderer.getObject().render(event, Disclosure.WITHHELD))));
    }

    /** An event that a projection will never handle. */
    @Schema(name = "EvictedDeadLetter")
    record EvictionAnswer(
            @Schema(example = "statistics@3:4711") String id,
            String reason,

            @Schema(
                    description =
                            "Whether later events of the aggregate have been retried already. If not, they are retried soon")
            boolean retried) {}

    @PostMapping("/{id}/evict")
    @Operation(
            summary = "Give an event up for a projection, with a reason",
            description =
                    "The projection will never handle the event; the log keeps it unchanged. Later events of the same"
                            + " aggregate that waited for it are retried in order. Only the first of an aggregate can be evicted, and no"
                            + " erasure.")
    EvictionAnswer evict(
            Caller caller,
            Optional<AuditPurpose> purpose,
            @PathVariable("id") String id,
            @RequestBody EvictionRequest body) {
        Permission.MAINTAIN_PROJECTIONS.require(caller);
        String reason = body.valid();
        recordAction(caller, purpose, id);
        return new EvictionAnswer(id, reason, office().evict(id, caller.person().value(), reason));
    }

    /** An action is recorded before it takes place, so that none can take place without a record. */
    private void recordAction(Caller caller, Optional<AuditPurpose> purpose, String id) {
        List<UUID> subjects =
                office().one(id).event().map(StoredEvent::subject).stream().toList();
        recorder.read(caller, purpose, Action.DEAD_LETTER, subjects, List.of(), 1);
    }

    private DeadLetterOffice office() {
        DeadLetterOffice here = office.getIfAvailable();
        if (here == null) {
            throw OperationRefused.onAxonServer();
        }
        return here;
    }
}
