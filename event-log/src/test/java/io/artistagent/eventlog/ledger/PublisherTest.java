package io.artistagent.eventlog.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checkpoints are published whenever their place can be reached, and old ones are deleted meanwhile. */
class PublisherTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final LedgerState state = new LedgerState();
    private LedgerFixture fixture;
    private TestWitness outside;

    @BeforeEach
    void open() throws SQLException, IOException {
        fixture = new LedgerFixture();
        outside = new TestWitness();
        state.follows(new LedgerProgress(0, 0));
    }

    @AfterEach
    void close() throws InterruptedException {
        outside.close();
        http.close();
        fixture.close();
    }

    @Test
    void an_endpoint_that_was_away_receives_all_checkpoints_in_their_order() throws Exception {
        List<String> signed = Stream.of(fixture.sign(3), fixture.sign(4), fixture.sign(5))
                .map(SignedCheckpoint::note)
                .toList();
        outside.refusals.set(1);
        try (Publisher publisher = toTheEndpoint(Clock.systemUTC(), count -> {})) {
            publisher.start();

            // Not the endpoint's view: a publisher that is closed before it has the last answer sends that checkpoint
            // again
            LedgerFixture.await(() -> fixture.ledger.status().places().stream().anyMatch(place -> place.size() == 12));
        }

        assertThat(outside.stored).isEqualTo(signed);
        assertThat(outside.statuses.getFirst()).isEqualTo(503);
        assertThat(outside.statuses.subList(1, outside.statuses.size()))
                .hasSizeGreaterThanOrEqualTo(3)
                .containsOnly(204);
    }

    @Test
    void a_place_that_stays_away_is_reported_after_minutes() throws Exception {
        fixture.sign(3);
        outside.refusals.set(Integer.MAX_VALUE);
        Clock fast = new FastClock(System.nanoTime());
        try (Publisher publisher = toTheEndpoint(fast, count -> {})) {
            publisher.start();
            LedgerFixture.await(() -> state.publishingFails(fast.instant()));
            outside.refusals.set(0);
            LedgerFixture.await(() -> !state.publishingFails(fast.instant()));
        }
        assertThat(outside.stored).hasSize(1);
    }

    @Test
    void old_checkpoints_are_kept_only_once_an_hour() throws Exception {
        fixture.sign(1);
        fixture.sign(1);
        fixture.sign(1);
        fixture.log.sql().execute("UPDATE ledger.checkpoint SET signed_at = '2026-01-01T10:10:00Z' WHERE size < 3");
        AtomicLong deleted = new AtomicLong();
        try (Publisher publisher = publisher(List.of(), Clock.systemUTC(), deleted::addAndGet)) {
            publisher.start();

            LedgerFixture.await(() -> fixture.number("SELECT count(*) FROM ledger.checkpoint") == 2);
        }

        assertThat(fixture.number("SELECT min(size) FROM ledger.checkpoint")).isEqualTo(2);
        assertThat(deleted).as("what the register of retention is told").hasValue(1);
    }

    @Test
    void a_cleanup_that_fails_is_repeated_and_hinders_no_publication() throws Exception {
        fixture.sign(1);
        AtomicInteger cleanups = new AtomicInteger();
        try (Publisher publisher = toTheEndpoint(new FastClock(System.nanoTime()), count -> {
            if (cleanups.incrementAndGet() < 3) {
                throw new AssertionError("The register cannot be written.");
            }
        })) {
            publisher.start();

            LedgerFixture.await(() -> cleanups.get() >= 3);
            fixture.sign(1);
            LedgerFixture.await(() -> outside.stored.size() == 2);
        }
    }

    private Publisher toTheEndpoint(Clock clock, LongConsumer thinnedOut) {
        Place endpoint = new HttpPlace(outside.url("/store"), http);
        return publisher(
                List.of(PlaceDelivery.ofAll(fixture.log.database(), fixture.checkpoints, endpoint)), clock, thinnedOut);
    }

    private Publisher publisher(List<PlaceDelivery> deliveries, Clock clock, LongConsumer thinnedOut) {
        return new Publisher(fixture.log.database(), fixture.checkpoints, deliveries, state, clock, thinnedOut);
    }

    /** A clock that goes a hundred times faster. */
    private static final class FastClock extends Clock {

        private final long start;

        private FastClock(long start) {
            this.start = start;
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH.plus(Duration.ofDays(20_000)).plusNanos((System.nanoTime() - start) * 100);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
