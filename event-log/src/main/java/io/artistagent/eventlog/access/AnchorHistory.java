package io.artistagent.eventlog.access;

import io.artistagent.domain.access.AccessesDeleted;
import io.artistagent.domain.access.AccessesRecorded;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * The events that tell of the access log. There is one each ten seconds in which anything was recorded, so a few years have millions of them:
 * only a page of them is in memory at a time.
 */
@FunctionalInterface
interface AnchorHistory {

    int PAGE = 1_000;

    /**
     * An event of the history.
     *
     * @param payload an {@link AccessesRecorded} or an {@link AccessesDeleted}
     */
    record Anchor(long sequence, Object payload) {}

    /**
     * A range of the access log.
     *
     * @param sequence the place of the event that tells of it; -1 if there is no such range
     * @param to the number of its last row; 0 if there is no such range
     * @param count how many rows it has
     */
    record Range(long sequence, long to, long count) {

        static final Range NONE = new Range(-1, 0, 0);
    }

    /** The history in any log that streams the events of an aggregate. */
    static AnchorHistory in(EventStore log) {
        return (first, most) -> log.readEvents(AnchorStream.AGGREGATE, first)
                .asStream()
                .limit(most)
                .map(AnchorHistory::anchor)
                .toList();
    }

    static Anchor anchor(DomainEventMessage<?> event) {
        return new Anchor(event.getSequenceNumber(), event.getPayload());
    }

    /**
     * A page of events, oldest first; empty if there is none from that place on.
     *
     * @param first the place of the first event
     * @param most the maximum number of events
     */
    List<Anchor> page(long first, int most);

    /**
     * Passes on all events from a place on, oldest first.
     *
     * @return the place behind the last one
     */
    default long forEachFrom(long first, Consumer<Object> receiver) {
        long next = first;
        List<Anchor> page = page(next, PAGE);
        while (!page.isEmpty()) {
            page.forEach(anchor -> receiver.accept(anchor.payload()));
            next = page.getLast().sequence() + 1;
            page = page(next, PAGE);
        }
        return next;
    }

    /**
     * Passes on the few events from a place on that tell of a deletion, oldest first.
     *
     * @return the place from which to continue later
     */
    default long forEachDeletionFrom(long first, Consumer<AccessesDeleted> receiver) {
        return forEachFrom(first, event -> {
            if (event instanceof AccessesDeleted deleted) {
                receiver.accept(deleted);
            }
        });
    }

    /** The first range that an event at or behind a place tells of. */
    default Optional<Range> firstRangeFrom(long sequence) {
        int few = 2; // Almost all events tell of a range
        List<Anchor> page = page(sequence, few);
        while (!page.isEmpty()) {
            for (Anchor anchor : page) {
                if (anchor.payload() instanceof AccessesRecorded range) {
                    return Optional.of(new Range(anchor.sequence(), range.to(), range.count()));
                }
            }
            page = page(page.getLast().sequence() + 1, few);
        }
        return Optional.empty();
    }

    /** The last range that ends before a row. It is found in a few steps, because each range ends behind the one before it. */
    default Range lastRangeBefore(long row) {
        Range found = Range.NONE;
        long step = 1;
        Optional<Range> next = firstRangeFrom(0).filter(range -> range.to() < row);
        while (next.isPresent()) {
            found = next.get();
            step *= 2;
            next = firstRangeFrom(found.sequence() + step).filter(range -> range.to() < row);
        }
        long notBefore = found.sequence() + step;
        while (found.sequence() + 1 < notBefore) {
            long middle = found.sequence() + 1 + (notBefore - found.sequence() - 1) / 2;
            Optional<Range> later = firstRangeFrom(middle).filter(range -> range.to() < row);
            if (later.isPresent()) {
                found = later.get();
            } else {
                notBefore = middle;
            }
        }
        return found;
    }
}
