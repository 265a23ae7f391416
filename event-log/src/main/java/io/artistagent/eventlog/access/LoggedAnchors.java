package io.artistagent.eventlog.access;

import io.artistagent.domain.access.AccessesDeleted;
import io.artistagent.domain.access.AccessesRecorded;
import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.storage.AggregateHistory;
import java.util.List;
import java.util.function.Consumer;

/** The history of the access log in PostgreSQL, where a stream would be the whole history at once. */
final class LoggedAnchors implements AnchorHistory {

    private static final String RANGE = AccessesRecorded.class.getName();

    private final AggregateHistory log;
    private final EventCodec codec;

    LoggedAnchors(AggregateHistory log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    @Override
    public List<Anchor> page(long first, int most) {
        return log.page(AnchorStream.AGGREGATE, first, Long.MAX_VALUE, most).stream()
                .map(event -> AnchorHistory.anchor(codec.decode(event)))
                .toList();
    }

    /** The server passes over the ranges, of which there are thousands for each deletion. */
    @Override
    public long forEachDeletionFrom(long first, Consumer<AccessesDeleted> receiver) {
        // What is added from now on is read the next time
        long end = log.lastSequence(AnchorStream.AGGREGATE).orElse(-1) + 1;
        List<StoredEvent> page = others(first);
        while (!page.isEmpty()) {
            page.forEach(event -> {
                if (codec.decode(event).getPayload() instanceof AccessesDeleted deleted) {
                    receiver.accept(deleted);
                }
            });
            page = others(page.getLast().sequence() + 1);
        }
        return Math.max(first, end);
    }

    private List<StoredEvent> others(long first) {
        return log.pageWithout(RANGE, AnchorStream.AGGREGATE, first, PAGE);
    }
}
