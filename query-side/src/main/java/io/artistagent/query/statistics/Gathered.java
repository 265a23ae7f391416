package io.artistagent.query.statistics;

import io.artistagent.domain.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What a batch tells of people: the events, and whose are forgotten, whatever was told before. */
final class Gathered<E> {

    private final Function<E, PersonId> subject;
    private final List<E> events = new ArrayList<>();
    private final Set<UUID> forgotten = new LinkedHashSet<>();

    Gathered(Function<E, PersonId> subject) {
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
