package io.artistagent.query.audit.state;

import io.artistagent.domain.Unknown;
import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.privacy.SubjectKeyMissing;
import io.artistagent.eventlog.storage.AggregateHistory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.axonframework.serialization.SerializationException;

/** Replays the history of an aggregate through its own handlers, up to a moment. Snapshots are not used: they know only the present. */
final class Replays {

    /** Bounds the work of a request. */
    static final long MOST_EVENTS = 50_000;

    private static final int PAGE = 100;

    private final AggregateHistory history;
    private final EventCodec codec;
    private final Map<Class<?>, AggregateType<?>> types = new ConcurrentHashMap<>();

    Replays(AggregateHistory history, EventCodec codec) {
        this.history = history;
        this.codec = codec;
    }

    /**
     * Replays a history from its beginning.
     *
     * @param end the index at which the log ends
     * @throws NoSuchAggregate if there is none
     * @throws StateUnavailable if nothing had happened at that moment, or the state cannot be computed
     */
    Replay upTo(Moment moment, String aggregate, long end) {
        StoredEvent first =
                history.page(aggregate, 0, end, 1).stream().findFirst().orElseThrow(NoSuchAggregate::new);
        Replay replay = new Replay(type(first).begin());
        advance(replay, moment, aggregate, end, event -> {});
        if (replay.isEmpty()) {
            throw StateUnavailable.notYet(first);
        }
        return replay;
    }

    /**
     * Continues a replay.
     *
     * @param after is called after each event
     */
    void advance(Replay replay, Moment moment, String aggregate, long end, Consumer<StoredEvent> after) {
        List<StoredEvent> page = history.page(aggregate, replay.next(), end, PAGE);
        while (!page.isEmpty()) {
            codec.prepare(page);
            for (StoredEvent event : page) {
                if (!moment.includes(event)) {
                    return;
                }
                evolve(replay, event);
                after.accept(event);
            }
            page = history.page(aggregate, replay.next(), end, PAGE);
        }
    }

    private void evolve(Replay replay, StoredEvent event) {
        if (replay.count() == MOST_EVENTS) {
            throw StateUnavailable.tooLong(MOST_EVENTS);
        }
        try {
            replay.add(event, codec.decode(event));
        } catch (SerializationException | SubjectKeyMissing unreadable) {
            throw StateUnavailable.unreadable(event);
        }
    }

    private AggregateType<?> type(StoredEvent first) {
        String name = first.type();
        return Optional.ofNullable(name).stream()
                .flatMap(type -> codec.classesOf(first.payloadType()).stream()
                        .flatMap(event -> AggregateType.find(event.getPackageName(), type).stream()))
                .findAny()
                .<AggregateType<?>>map(found -> types.computeIfAbsent(found, each -> new AggregateType<>(each)))
                .orElseThrow(StateUnavailable::unknownType);
    }

    /** The log has no event of this aggregate. */
    static final class NoSuchAggregate extends Unknown {

        private static final long serialVersionUID = 1;

        NoSuchAggregate() {
            super("The log has no events of this aggregate.");
        }
    }
}
