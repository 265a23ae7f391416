package io.artistagent.eventlog.projection;

import java.time.Duration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;

/** Advances a segment to a given index, and no further. */
final class CatchUp {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ProjectionContext context;
    private final Segment segment;

    CatchUp(ProjectionContext context, Segment segment) {
        this.context = context;
        this.segment = segment;
    }

    void from(long index, long upTo) throws Exception {
        Batches batches = new Batches(context, segment, () -> false);
        Position position = new Position(new GlobalSequenceTrackingToken(index));
        try (PageReader pages = context.read(index, upTo)) {
            while (position.index() < upTo) {
                EventPage page = pages.next(PATIENCE);
                if (page == null) {
                    throw new IllegalStateException("The log could not be read in time.");
                }
                batches.handle(page, position, 0, stored -> {});
                position = position.advancedTo(page.last());
            }
        }
    }
}
