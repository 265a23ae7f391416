package io.artistagent.query.statistics.tables;

import io.artistagent.domain.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The events of a batch about persons, and the persons erased in the batch. An erasure discards earlier events of that person. */
final class BatchedEvents<E> {

    private final Function<E, PersonId> subject;
    private final List<E> events = new ArrayList<>();
    private final Set<UUID> forgotten = new LinkedHashSet<>();

    BatchedEvents(Function<E, PersonId> subject) {
        this.subject = subject;
    }

    void add(E event) {
        events.add(event);
    }

    void forget(PersonId person) {
        forgotten.add(person.value());
        events.removeIf(event -> subject.apply(event).equals(person));
    }

    List<E> events() {
        return events;
    }

    Set<UUID> forgotten() {
        return forgotten;
    }
}
