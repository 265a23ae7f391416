package io.artistagent.eventlog.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.access.AccessesDeleted;
import io.artistagent.domain.access.AccessesRecorded;
import io.artistagent.eventlog.RealLog;
import io.artistagent.eventlog.access.AnchorHistory.Anchor;
import io.artistagent.eventlog.access.AnchorHistory.Range;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.storage.AggregateHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The history of the access log is read in pages, however long it is. */
@RealLog
// Not the interval of any other test, because this one invents a history
@TestPropertySource(properties = "artist-agent.access.anchor-interval=3h")
class AnchorHistoryTest {

    private static final int ANCHORS = 10_000;
    private static final int DELETION = 7_000;

    @Autowired
    EventStore events;

    @Autowired
    AnchorHistory history;

    @Autowired
    AggregateHistory log;

    @Autowired
    DataSource database;

    private final List<Integer> pages = new ArrayList<>();

    /** Ten rows a range; one event in between tells of a deletion. */
    @BeforeEach
    void invent() {
        if (events.lastSequenceNumberFor(AnchorStream.AGGREGATE).isEmpty()) {
            List<DomainEventMessage<?>> invented = new ArrayList<>();
            long row = 0;
            for (long sequence = 0; sequence < ANCHORS; sequence++) {
                Object event = sequence == DELETION
                        ? new AccessesDeleted(500, Instant.EPOCH)
                        : new AccessesRecorded(row + 1, row += 10, 10, "");
                invented.add(new GenericDomainEventMessage<>("AccessLog", AnchorStream.AGGREGATE, sequence, event));
            }
            events.publish(invented);
        }
    }

    @Test
    void all_events_are_read_with_one_page_in_memory() {
        List<Object> all = new ArrayList<>();

        assertThat(counted(history).forEachFrom(0, all::add)).isEqualTo(ANCHORS);
        assertThat(all).hasSize(ANCHORS);
        assertThat(all.get(DELETION)).isInstanceOf(AccessesDeleted.class);
        assertThat(pages).hasSize(11).allMatch(size -> size <= AnchorHistory.PAGE);
    }

    @Test
    void a_program_without_an_application_reads_the_same_events_in_pages() {
        List<Object> all = new ArrayList<>();
        List<Object> stored = new ArrayList<>();
        history.forEachFrom(0, all::add);

        counted(new StoredAnchors((LogDataSource) database)).forEachFrom(0, stored::add);
        assertThat(stored).isEqualTo(all);
        assertThat(pages).hasSize(11).allMatch(size -> size <= AnchorHistory.PAGE);
    }

    @Test
    void a_log_that_streams_has_the_same_pages() {
        for (long first : List.of(0L, DELETION - 1L, ANCHORS - 1L, (long) ANCHORS)) {
            assertThat(AnchorHistory.in(events).page(first, 2)).isEqualTo(history.page(first, 2));
        }
    }

    @Test
    void the_deleted_rows_are_found_without_reading_an_event_twice() {
        DeletedAccesses deleted = new DeletedAccesses(counted(history));

        assertThat(deleted.to()).isEqualTo(500);
        pages.clear();
        assertThat(deleted.to()).isEqualTo(500);
        assertThat(pages).containsExactly(0);
    }

    @Test
    void deletions_are_found_without_reading_the_ranges_between_them() {
        List<AccessesDeleted> deletions = new ArrayList<>();

        assertThat(history).isInstanceOf(LoggedAnchors.class);
        assertThat(history.forEachDeletionFrom(0, deletions::add)).isEqualTo(ANCHORS);
        assertThat(deletions).containsExactly(new AccessesDeleted(500, Instant.EPOCH));
        assertThat(log.pageWithout(AccessesRecorded.class.getName(), AnchorStream.AGGREGATE, 0, ANCHORS))
                .extracting(StoredEvent::sequence)
                .containsExactly((long) DELETION);
        assertThat(history.forEachDeletionFrom(DELETION + 1, deletions::add)).isEqualTo(ANCHORS);
        assertThat(deletions).hasSize(1);
    }

    @Test
    void the_limit_of_a_comparison_includes_the_search_for_deletions() {
        AnchorHistory slow = new AnchorHistory() {
            @Override
            public List<Anchor> page(long first, int most) {
                return history.page(first, most);
            }

            @Override
            public long forEachDeletionFrom(long first, Consumer<AccessesDeleted> receiver) {
                long end = System.nanoTime() + Duration.ofMillis(100).toNanos();
                while (System.nanoTime() - end < 0) {
                    LockSupport.parkNanos(end - System.nanoTime());
                }
                return history.forEachDeletionFrom(first, receiver);
            }
        };

        assertThat(new AccessVerification(new AccessRows((LogDataSource) database), slow)
                        .verify(1, Duration.ofMillis(100))
                        .ranges())
                .isEqualTo(1);
    }

    @Test
    void a_range_is_found_by_a_row_in_a_few_steps() {
        Stream.of(0L, 1L, 10L, 11L, 12L, 70_000L, 70_001L, 70_011L, 99_990L, 99_991L, Long.MAX_VALUE)
                .forEach(row -> {
                    pages.clear();
                    assertThat(counted(history).lastRangeBefore(row)).isEqualTo(expected(row));
                    assertThat(pages).hasSizeLessThan(35).allMatch(size -> size <= 2);
                });
    }

    @Test
    void a_retention_whose_oldest_entry_is_young_reads_few_events() {
        AccessRetention retention = new AccessRetention(
                database,
                new AnchorStream(events),
                counted(history),
                Duration.ofDays(400),
                Clock.systemUTC(),
                count -> {});

        assertThat(retention.delete()).isZero();
        assertThat(pages).allMatch(size -> size <= 2);
    }

    private static Range expected(long row) {
        long ranges = Math.min((row - 1) / 10, ANCHORS - 1);
        return ranges <= 0 ? new Range(-1, 0, 0) : new Range(ranges > DELETION ? ranges : ranges - 1, ranges * 10, 10);
    }

    private AnchorHistory counted(AnchorHistory pagesOf) {
        return (first, most) -> {
            List<Anchor> page = pagesOf.page(first, most);
            pages.add(page.size());
            return page;
        };
    }
}
