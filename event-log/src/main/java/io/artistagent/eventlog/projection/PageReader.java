package io.artistagent.eventlog.projection;

import io.artistagent.domain.ErasureEvent;
import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.storage.LogReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** Reads and decodes ahead on a separate thread, while the projection handles the previous page. */
final class PageReader implements AutoCloseable {

    private static final int PAGES_AHEAD = 2;

    /** The maximum range of a page, so that a projection that wants hardly any events still advances visibly. */
    private static final int MAX_RANGE = 20_000;

    private static final Duration CLOSE_CHECK_INTERVAL = Duration.ofSeconds(1);
    private static final Read WOKEN = new Read(null, null);

    private final LogReader log;
    private final EventCodec codec;
    private final WantedTypes wanted;
    private final PageSize size;
    private final long limit;
    private final BlockingQueue<Read> ahead = new ArrayBlockingQueue<>(PAGES_AHEAD);
    private final Thread thread;

    /**
     * @param wanted which types of events the projection handles
     * @param after the index after which to begin
     * @param limit the index after which to end
     */
    PageReader(LogReader log, EventCodec codec, WantedTypes wanted, int most, long after, long limit, String name) {
        this.log = log;
        this.codec = codec;
        this.wanted = wanted;
        this.size = new PageSize(most);
        this.limit = limit;
        this.thread = Thread.ofPlatform().daemon().name(name + "-reader").start(() -> run(after));
    }

    private record Read(@Nullable EventPage page, @Nullable Exception failure) {}

    /** The next page, or null on timeout or after {@link #wake()}. */
    @Nullable
    EventPage next(Duration longest) throws Exception {
        Read read = ahead.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
        if (read != null && read.failure() != null) {
            throw read.failure();
        }
        return read == null ? null : read.page();
    }

    /** Ends a wait for the next page at once. */
    void wake() {
        ahead.offer(WOKEN);
    }

    private void run(long after) {
        try {
            try {
                read(after);
            } catch (RuntimeException failure) {
                ahead.put(new Read(null, failure));
            } catch (Error fatal) {
                ahead.put(new Read(null, new IllegalStateException("The log could not be read further.", fatal)));
                throw fatal;
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(long after) throws InterruptedException {
        long position = after;
        while (position < limit && !Thread.currentThread().isInterrupted()) {
            boolean beyond = log.awaitBeyond(position, CLOSE_CHECK_INTERVAL);
            log.requireIntact();
            if (beyond) {
                EventPage page = read(position, Math.min(Math.min(limit, log.highWaterMark()), position + MAX_RANGE));
                ahead.put(new Read(page, null));
                position = page.last();
            }
        }
    }

    private EventPage read(long after, long end) {
        int most = size.next();
        List<StoredEvent> stored = log.read(after, end, most, wanted.unwanted());
        size.learn(stored);
        return new EventPage(
                decode(stored), stored.size() < most ? end : stored.getLast().index());
    }

    private List<TrackedEventMessage<?>> decode(List<StoredEvent> stored) {
        // Even a projection without personal data must see erasures, so that the erased person's key leaves memory
        List<StoredEvent> read = stored.stream()
                .filter(event -> isWanted(event) || codec.isErasure(event.payloadType()))
                .toList();
        wanted.prepare(read);
        List<TrackedEventMessage<?>> events = new ArrayList<>(read.size());
        for (StoredEvent event : read) {
            TrackedEventMessage<?> decoded = wanted.decode(event);
            if (!(decoded.getPayload() instanceof ErasureEvent) || isWanted(event)) {
                events.add(decoded);
            }
        }
        return events;
    }

    private boolean isWanted(StoredEvent event) {
        return wanted.test(event.index(), event.payloadType());
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
