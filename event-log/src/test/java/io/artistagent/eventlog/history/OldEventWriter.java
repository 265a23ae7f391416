package io.artistagent.eventlog.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.privacy.Seal;
import io.artistagent.eventlog.privacy.SealedFields;
import io.artistagent.eventlog.upcasting.EventForm;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Appends events in the form in which an earlier version stored them. */
public record OldEventWriter(TestLog log) {

    public void inTheClear(EventForm form, ObjectNode event) {
        append(form, UUID.randomUUID().toString(), 0, null, Set.of(), event);
    }

    public void sealed(EventForm form, PersonId subject, Set<String> personal, ObjectNode event) {
        append(form, UUID.randomUUID().toString(), 0, subject, personal, event);
    }

    public void append(
            EventForm form,
            String aggregate,
            long sequence,
            @Nullable PersonId subject,
            Set<String> personal,
            ObjectNode event) {
        DomainEventMessage<?> place = TestLog.event(aggregate, sequence, new Counted("then", sequence));
        log.engine().appendEvents(place);
        if (subject != null) {
            Seal seal = log.keys().sealing(place.getIdentifier(), subject.value());
            personal.forEach(field -> event.put(field, SealedFields.sealed(seal, "/" + field, event.path(field))));
        }
        log.sql()
                .update(
                        "UPDATE log.event SET payload_type = ?, payload_revision = ?, subject = ?, payload = ?"
                                + " WHERE event_identifier = ?",
                        form.type(),
                        form.revision(),
                        subject == null ? null : subject.value(),
                        event.toString().getBytes(UTF_8),
                        place.getIdentifier());
    }
}
