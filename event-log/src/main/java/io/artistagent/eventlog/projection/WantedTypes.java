package io.artistagent.eventlog.projection;

import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.codec.StoredEvent;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Decides by its type whether a projection handles an event, before anything is decoded. A projection with a handler for
 * {@link StoredEvent} gets every event as it is stored, those that cannot be read included.
 */
final class WantedTypes {

    private static final int BITS = 16;

    private final EventCodec codec;
    private final Predicate<Class<?>> handled;
    private final Consumer<String> unknown;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Set<String> unwanted = ConcurrentHashMap.newKeySet();
    private final boolean asStored;

    /** A handler of anything at all also accepts this class, and still expects decoded events. */
    private static final class AnyClass {}

    private enum Answer {
        WANTED,
        UNWANTED,
        UNKNOWN
    }

    /** The events without a class that were already reported, as bits, by the upper part of their index. */
    private final Map<Long, BitSet> reported = new ConcurrentHashMap<>();

    /** @param unknown gets the type of each event for which there is no class: the event stays in the log, and operators should know */
    WantedTypes(EventCodec codec, Predicate<Class<?>> handled, Consumer<String> unknown) {
        this.codec = codec;
        this.handled = handled;
        this.unknown = unknown;
        this.asStored = handled.test(StoredEvent.class) && !handled.test(AnyClass.class);
    }

    boolean test(long index, String type) {
        if (asStored) {
            return true;
        }
        Answer answer = answers.computeIfAbsent(type, this::ask);
        if (answer == Answer.UNKNOWN) {
            report(index, type);
        }
        return answer == Answer.WANTED;
    }

    /** Fetches what is needed to decode these events. */
    void prepare(Collection<StoredEvent> events) {
        if (!asStored) {
            codec.prepare(events);
        }
    }

    /** The event as the handlers of the projection expect it. */
    TrackedEventMessage<?> decode(StoredEvent event) {
        TrackingToken token = new GlobalSequenceTrackingToken(event.index());
        if (asStored && !codec.isErasure(event.payloadType())) {
            return codec.asStored(event, token);
        }
        // An erasure is always decoded, so that the erased person's key leaves memory
        TrackedEventMessage<?> decoded = codec.decode(event, token);
        return asStored ? codec.asStored(event, token) : decoded;
    }

    /** Reports an event once, however often and by however many segments its page is read. */
    private void report(long index, String type) {
        reported.compute(index >>> BITS, (unused, before) -> {
            BitSet bits = before == null ? new BitSet() : before;
            int bit = (int) (index & (1 << BITS) - 1);
            if (!bits.get(bit)) {
                bits.set(bit);
                unknown.accept(type);
            }
            return bits;
        });
    }

    /** The types seen so far that have no handler here and need not be read. Erasures are always read. */
    Collection<String> unwanted() {
        return unwanted;
    }

    private Answer ask(String type) {
        Set<Class<?>> classes = codec.classesOf(type);
        if (classes.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (classes.stream().anyMatch(handled)) {
            return Answer.WANTED;
        }
        if (!codec.isErasure(type)) {
            unwanted.add(type);
        }
        return Answer.UNWANTED;
    }
}
