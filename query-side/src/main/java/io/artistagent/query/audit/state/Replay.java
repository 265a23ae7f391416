package io.artistagent.query.audit.state;

import io.artistagent.eventlog.codec.StoredEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;

/** The part of an aggregate's history that has been replayed, with the aggregate as it then was. */
final class Replay {

    /** The latest events are named; of those before, only the number is told. */
    static final int MOST_EVENTS = 200;

    private final AggregateType<?>.Instance aggregate;
    private final Deque<StoredEvent> latest = new ArrayDeque<>();
    private final SequencedSet<UUID> subjects = new LinkedHashSet<>();
    private long count;

    Replay(AggregateType<?>.Instance aggregate) {
        this.aggregate = aggregate;
    }

    /** Lets the aggregate handle its next event. */
    void add(StoredEvent event, DomainEventMessage<?> decoded) {
        aggregate.evolve(decoded);
        count++;
        latest.addLast(event);
        if (latest.size() > MOST_EVENTS) {
            latest.removeFirst();
        }
        UUID subject = event.subject();
        if (subject != null) {
            subjects.add(subject);
        }
    }

    boolean isEmpty() {
        return latest.isEmpty();
    }

    /** The aggregate itself. */
    Object root() {
        return aggregate.root();
    }

    StoredEvent last() {
        return latest.getLast();
    }

    /** The sequence number of the next event. */
    long next() {
        return isEmpty() ? 0 : last().sequence() + 1;
    }

    /** The latest events, oldest first. */
    List<StoredEvent> events() {
        return List.copyOf(latest);
    }

    /** The number of all events. */
    long count() {
        return count;
    }

    /** The persons whose data the events contain. */
    List<UUID> subjects() {
        return List.copyOf(subjects);
    }
}
