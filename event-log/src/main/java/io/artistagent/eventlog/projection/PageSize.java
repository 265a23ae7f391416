package io.artistagent.eventlog.projection;

import io.artistagent.eventlog.codec.StoredEvent;
import java.util.List;

/** How many events a page holds: as many as the projection allows, but fewer if events are large, so that memory stays bounded. */
final class PageSize {

    private static final long MAX_BYTES = 4L << 20;
    private static final int FIRST = 100;

    private final int most;
    private int next;

    PageSize(int most) {
        this.most = most;
        this.next = Math.min(FIRST, most);
    }

    int next() {
        return next;
    }

    /** Adjusts the size to that of the events in a full page. */
    void learn(List<StoredEvent> page) {
        if (page.size() < next) {
            return;
        }
        long bytes = page.stream().mapToLong(StoredEvent::bytes).sum();
        long fitting = MAX_BYTES * page.size() / Math.max(1, bytes);
        next = (int) Math.clamp(fitting, 1, Math.min(most, 2L * page.size()));
    }
}
