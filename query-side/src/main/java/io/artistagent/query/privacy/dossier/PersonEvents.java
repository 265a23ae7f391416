package io.artistagent.query.privacy.dossier;

import io.artistagent.api.Problem;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.consent.ConsentsId;
import io.artistagent.domain.consent.LimitsId;
import io.artistagent.eventlog.codec.Disclosure;
import io.artistagent.eventlog.codec.EventRenderer;
import io.artistagent.eventlog.codec.Rendered;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.readmodel.Positions;
import io.artistagent.eventlog.storage.LogReader;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * Finds and renders the events that concern a person: those with the person's data, all others of the same aggregates, those of
 * collaborations in which the person took part, and what the person did otherwise. Data of other persons in them is withheld.
 */
@Component
final class PersonEvents {

    /** Events with imported figures are large, so few are in memory at a time. */
    private static final int READ_TOGETHER = 16;

    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    private static final String EVENTS = """
            WITH theirs AS (
                SELECT aggregate_id FROM {trail}.event WHERE subject = :person
                UNION SELECT aggregate_id FROM {trail}.event WHERE actor = :person AND type LIKE 'Collaboration%'
                UNION VALUES (:consents::uuid), (:limits::uuid))
            SELECT global_index, type FROM {trail}.event JOIN theirs USING (aggregate_id) WHERE global_index <= :end
            UNION SELECT global_index, type FROM {trail}.event
                WHERE actor = :person AND (subject IS NULL OR subject = :person) AND global_index <= :end
            ORDER BY global_index
            """;

    private final PersonTables tables;
    private final Positions positions;
    private final ObjectProvider<LogReader> log;
    private final ObjectProvider<EventRenderer> renderer;

    PersonEvents(
            PersonTables tables,
            Positions positions,
            ObjectProvider<LogReader> log,
            ObjectProvider<EventRenderer> renderer) {
        this.tables = tables;
        this.positions = positions;
        this.log = log;
        this.renderer = renderer;
    }

    /** The indexes of a person's events by type, in log order. */
    record Found(long end, Map<String, EventIndexes> indexes) {

        List<Long> of(Collection<String> types) {
            return EventIndexes.merged(types.stream()
                    .map(type -> indexes.getOrDefault(type, EventIndexes.NONE))
                    .toList());
        }

        long count() {
            return indexes.values().stream().mapToLong(List::size).sum();
        }
    }

    /** Finds the events up to now. */
    Found of(PersonId person) {
        LogReader reader = log.getIfAvailable(PersonEvents::unavailable);
        long end = reader.highWaterMark();
        if (!positions.await(PersonTables.TRAIL, new LogPosition(end), MAX_WAIT)) {
            throw refused(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "not-consistent-yet",
                    "The index is behind",
                    "The latest entries are not indexed yet. Try again in a minute.");
        }
        Map<String, EventIndexes> indexes = new TreeMap<>();
        tables.each(
                EVENTS,
                Map.of(
                        "person", person.value(),
                        "consents", UUID.fromString(new ConsentsId(person).toString()),
                        "limits", UUID.fromString(new LimitsId(person).toString()),
                        "end", end),
                row -> indexes.computeIfAbsent(row.getString("type"), first -> new EventIndexes())
                        .append(row.getLong("global_index")));
        return new Found(end, indexes);
    }

    /** Passes the events at these indexes to a consumer, in this order. */
    void read(PersonId person, List<Long> indexes, Consumer<PersonEvent> consumer) {
        for (int first = 0; first < indexes.size(); first += READ_TOGETHER) {
            List<Long> some = indexes.subList(first, Math.min(first + READ_TOGETHER, indexes.size()));
            List<StoredEvent> events = log.getObject().at(some);
            Map<Long, Rendered> rendered = rendered(events, person);
            for (StoredEvent event : events) {
                Rendered one = Objects.requireNonNull(rendered.get(event.index()));
                consumer.accept(new PersonEvent(event.index(), event.time(), one.type(), one.payload()));
            }
        }
    }

    /** Renders all events with the same disclosure together, so that their keys are fetched in one query. */
    private Map<Long, Rendered> rendered(List<StoredEvent> events, PersonId person) {
        Map<Long, Rendered> rendered = new HashMap<>();
        events.stream()
                .collect(Collectors.groupingBy(event -> disclosure(event, person)))
                .forEach((disclosure, some) -> {
                    List<Rendered> each = renderer.getObject().render(some, disclosure);
                    for (int place = 0; place < some.size(); place++) {
                        rendered.put(some.get(place).index(), each.get(place));
                    }
                });
        return rendered;
    }

    private static Disclosure disclosure(StoredEvent event, PersonId person) {
        return person.value().equals(event.subject()) ? Disclosure.SHOWN : Disclosure.WITHHELD;
    }

    private static LogReader unavailable() {
        throw refused(
                HttpStatus.NOT_IMPLEMENTED,
                "dossier-not-available",
                "This log has no index of persons",
                "A copy of a person’s data needs an event log in PostgreSQL. This installation has its log on Axon Server.");
    }

    private static ErrorResponseException refused(HttpStatus status, String slug, String title, String detail) {
        return new ErrorResponseException(status, Problem.of(status, slug, title, detail), null);
    }
}
