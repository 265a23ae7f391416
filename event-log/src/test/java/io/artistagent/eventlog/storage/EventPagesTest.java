package io.artistagent.eventlog.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.testkit.stores.TestStores;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page of large events has fewer of them, so that it fits into memory. */
class EventPagesTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final String aggregate = UUID.randomUUID().toString();
    private final EventPages pages = new EventPages();
    private TestLog log;

    @BeforeEach
    void append() throws SQLException {
        log = TestLog.on(TestStores.freshDatabase());
        for (int number = 0; number < 4; number++) {
            append(number, "small");
        }
        for (int number = 4; number < 7; number++) {
            append(number, incompressible(MEGABYTE * 3 / 2));
        }
        append(7, incompressible(MEGABYTE * 5));
        append(8, "small");
    }

    @AfterEach
    void close() throws InterruptedException {
        log.close();
    }

    @Test
    void a_page_of_the_log_ends_at_four_megabytes() throws SQLException {
        List<Integer> sizes = new ArrayList<>();
        List<Long> indexes = new ArrayList<>();
        List<StoredEvent> page = ofLog(0, 100, 100);
        while (!page.isEmpty()) {
            sizes.add(page.size());
            page.forEach(event -> indexes.add(event.index()));
            page = ofLog(page.getLast().index(), 100, 100);
        }

        assertThat(sizes)
                .as("four small ones and two, one, the one that is too large, the last")
                .containsExactly(6, 1, 1, 1);
        assertThat(indexes).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void a_page_of_an_aggregate_ends_at_four_megabytes() {
        AggregateHistory history = new AggregateHistory(log.database());
        List<Integer> sizes = new ArrayList<>();
        List<StoredEvent> page = history.page(aggregate, 0, Long.MAX_VALUE, 100);
        while (!page.isEmpty()) {
            sizes.add(page.size());
            page = history.page(aggregate, page.getLast().sequence() + 1, Long.MAX_VALUE, 100);
        }

        assertThat(sizes).containsExactly(6, 1, 1, 1);
    }

    @Test
    void a_page_of_small_events_has_as_many_as_were_asked_for() throws SQLException {
        assertThat(ofLog(0, 100, 3)).extracting(StoredEvent::index).containsExactly(1L, 2L, 3L);
        assertThat(ofLog(0, 2, 3)).extracting(StoredEvent::index).containsExactly(1L, 2L);
    }

    private List<StoredEvent> ofLog(long after, long upTo, int most) throws SQLException {
        return log.database().onSeparateConnection(connection -> pages.ofLog(connection, after, upTo, most));
    }

    private void append(int number, String content) {
        log.engine().appendEvents(List.of(TestLog.event(aggregate, number, new Counted(content, number))));
    }

    /** So that the size of the stored value is not that of the event. */
    private static String incompressible(int length) {
        return IntStream.range(0, length / 36)
                .mapToObj(each -> UUID.randomUUID().toString())
                .collect(Collectors.joining());
    }
}
