package io.artistagent.query.audit.trail;

import io.artistagent.api.AccessRecorder;
import io.artistagent.api.AuditPurpose;
import io.artistagent.api.Problem;
import io.artistagent.eventlog.access.Access;
import io.artistagent.eventlog.codec.Disclosure;
import io.artistagent.eventlog.codec.EventRenderer;
import io.artistagent.eventlog.codec.Rendered;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.storage.BoundedReads;
import io.artistagent.eventlog.storage.LogReader;
import io.artistagent.keycloak.Caller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Reads events from the log, renders them for an officer, and records who sees them before anyone does. */
@Component
final class TrailEvents {

    /** Absent if the log is on Axon Server. */
    private final ObjectProvider<LogReader> log;

    private final ObjectProvider<EventRenderer> renderer;
    private final AccessRecorder accesses;

    TrailEvents(ObjectProvider<LogReader> log, ObjectProvider<EventRenderer> renderer, AccessRecorder accesses) {
        this.log = log;
        this.renderer = renderer;
        this.accesses = accesses;
    }

    /** Refuses the request if the events are on a server that this trail cannot read. */
    void requireLog() {
        if (log.getIfAvailable() == null || renderer.getIfAvailable() == null) {
            throw new ErrorResponseException(
                    HttpStatus.NOT_IMPLEMENTED,
                    Problem.of(
                            HttpStatus.NOT_IMPLEMENTED,
                            "trail-not-available",
                            "This log has no trail",
                            "The trail needs an event log in PostgreSQL. This installation has its log on Axon Server."),
                    null);
        }
    }

    /**
     * Events for an answer.
     *
     * @param read how many of the indexes were looked at: those of events that were removed from the log as well
     */
    record Shown(List<TrailEvent> events, int read) {}

    /**
     * The events at these indexes, in this order, as far as they fit one answer: at least one, if there are any.
     *
     * @param about persons who were searched for, whether or not an event contains their data
     */
    Shown show(
            List<Long> indexes,
            Caller caller,
            Optional<AuditPurpose> purpose,
            Access.Action action,
            Collection<UUID> about) {
        List<Optional<StoredEvent>> read = new BoundedReads(log.getObject()).at(indexes);
        List<StoredEvent> events = read.stream().flatMap(Optional::stream).toList();
        EventRenderer rendering = renderer.getObject();
        List<Rendered> rendered =
                rendering.render(events, purpose.isPresent() ? Disclosure.SHOWN : Disclosure.WITHHELD);
        List<TrailEvent> shown = new ArrayList<>(events.size());
        Set<UUID> subjects = new LinkedHashSet<>(about);
        Set<String> fields = new LinkedHashSet<>();
        for (int number = 0; number < events.size(); number++) {
            StoredEvent event = events.get(number);
            Rendered one = rendered.get(number);
            one.subject().ifPresent(subjects::add);
            fields.addAll(one.shownFields());
            shown.add(TrailEvent.of(event, one, rendering));
        }
        accesses.read(caller, purpose, action, subjects, fields, shown.size());
        return new Shown(shown, read.size());
    }
}
