package io.artistagent.eventlog.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.ledger.note.Cosignature;
import io.artistagent.ledger.note.LedgerKey;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.note.VerifierKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints leave the system, so that nobody who controls it can take one back, and a witness confirms that the log only grew. */
class PublicationTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private LedgerFixture fixture;
    private TestWitness outside;

    @BeforeEach
    void open() throws SQLException, IOException {
        fixture = new LedgerFixture();
        outside = new TestWitness();
    }

    @AfterEach
    void close() throws InterruptedException {
        outside.close();
        http.close();
        fixture.close();
    }

    @Test
    void each_checkpoint_becomes_a_file_that_stays(@TempDir Path folder) throws Exception {
        SignedCheckpoint first = sign(3);
        SignedCheckpoint second = sign(300);
        PlaceDelivery delivery = to(new FolderPlace(folder));

        delivery.deliver();
        delivery.deliver();

        assertThat(notes(folder)).containsExactly(first.note(), second.note());
        SignedCheckpoint third = sign(1);
        to(new FolderPlace(folder)).deliver();
        assertThat(notes(folder)).containsExactly(first.note(), second.note(), third.note());
    }

    @Test
    void a_checkpoint_that_was_stored_just_before_a_crash_is_stored_again(@TempDir Path folder) throws Exception {
        SignedCheckpoint first = sign(3);
        FolderPlace place = new FolderPlace(folder);
        place.store(first);

        to(place).deliver();

        assertThat(notes(folder)).containsExactly(first.note());
    }

    @Test
    void an_endpoint_that_was_away_receives_all_checkpoints_in_their_order() throws Exception {
        List<String> signed =
                Stream.of(sign(3), sign(4), sign(5)).map(SignedCheckpoint::note).toList();
        outside.refusals = 1;
        LedgerState state = following();
        try (Publisher publisher = new Publisher(
                fixture.log.database(),
                fixture.checkpoints,
                List.of(to(new HttpPlace(outside.url("/store"), http))),
                state,
                Clock.systemUTC(),
                count -> {})) {
            publisher.start();

            LedgerFixture.await(() -> outside.stored.size() == 3);
        }

        assertThat(outside.stored).isEqualTo(signed);
        assertThat(outside.statuses).containsExactly(503, 204, 204, 204);
        LedgerFixture.await(() -> fixture.ledger.status().places().getFirst().size() == 12);
    }

    @Test
    void a_place_that_stays_away_is_reported_after_minutes() throws Exception {
        sign(3);
        outside.refusals = Integer.MAX_VALUE;
        LedgerState state = following();
        long start = System.nanoTime();
        Clock fast = new FastClock(start);
        try (Publisher publisher = new Publisher(
                fixture.log.database(),
                fixture.checkpoints,
                List.of(to(new HttpPlace(outside.url("/store"), http))),
                state,
                fast,
                count -> {})) {
            publisher.start();
            LedgerFixture.await(() -> state.publishingFails(fast.instant()));
            outside.refusals = 0;
            LedgerFixture.await(() -> !state.publishingFails(fast.instant()));
        }
        assertThat(outside.stored).hasSize(1);
    }

    @Test
    void a_witness_cosigns_the_newest_checkpoint() throws Exception {
        sign(3);
        WitnessDelivery delivery = witness(TestWitness.KEY.witnessKey());
        delivery.deliver();
        sign(300);
        delivery.deliver();
        delivery.deliver();

        SignedNote served = SignedNote.parse(fixture.ledger.checkpoint().note());

        assertThat(served.isSignedBy(LedgerFixture.KEY.verifierKey())).isTrue();
        assertThat(Cosignature.at(served, TestWitness.KEY.witnessKey())).isPresent();
        assertThat(outside.statuses).containsExactly(200, 200);
    }

    @Test
    void a_witness_that_has_seen_another_checkpoint_is_asked_again() throws Exception {
        outside.sees(sign(3));
        sign(300);

        witness(TestWitness.KEY.witnessKey()).deliver();

        assertThat(outside.statuses).containsExactly(409, 200);
    }

    @Test
    void a_signature_that_is_not_that_of_the_witness_is_not_served() throws Exception {
        SignedCheckpoint signed = sign(3);
        outside.signer = LedgerKey.fromSeed("witness.example/w1", new byte[32]);

        assertThatThrownBy(() -> witness(TestWitness.KEY.witnessKey()).deliver())
                .isInstanceOf(IOException.class);

        assertThat(fixture.ledger.checkpoint().note()).isEqualTo(signed.note());
    }

    @Test
    void old_checkpoints_are_kept_only_once_an_hour() throws Exception {
        sign(1);
        sign(1);
        sign(1);
        fixture.log.sql().execute("UPDATE ledger.checkpoint SET signed_at = '2026-01-01T10:10:00Z' WHERE size < 3");
        LedgerState state = following();
        AtomicLong deleted = new AtomicLong();
        try (Publisher publisher = new Publisher(
                fixture.log.database(), fixture.checkpoints, List.of(), state, Clock.systemUTC(), deleted::addAndGet)) {
            publisher.start();

            LedgerFixture.await(() -> fixture.number("SELECT count(*) FROM ledger.checkpoint") == 2);
        }

        assertThat(fixture.number("SELECT min(size) FROM ledger.checkpoint")).isEqualTo(2);
        assertThat(deleted).as("what the register of retention is told").hasValue(1);
    }

    @Test
    void a_folder_receives_the_last_checkpoint_of_each_minute_once_the_minute_is_over(@TempDir Path folder)
            throws Exception {
        Instant minute = Instant.parse("2026-01-01T10:10:00Z");
        List<SignedCheckpoint> signed = new ArrayList<>();
        for (int second = 0; second < 300; second += 25) {
            signed.add(sign(1));
            fixture.log
                    .sql()
                    .update(
                            "UPDATE ledger.checkpoint SET signed_at = ? WHERE size = ?",
                            minute.plusSeconds(second).atOffset(ZoneOffset.UTC),
                            signed.getLast().size());
        }
        SetClock clock = new SetClock(minute.plusSeconds(59));
        PlaceDelivery delivery = PlaceDelivery.ofOneEachMinute(
                fixture.log.database(), fixture.checkpoints, new FolderPlace(folder), clock);

        delivery.deliver();
        assertThat(notes(folder)).as("within the first minute").isEmpty();
        clock.set(minute.plusSeconds(61));
        delivery.deliver();
        assertThat(notes(folder)).as("in the second one").containsExactly(note(signed, 50));
        clock.set(minute.plusSeconds(300));
        delivery.deliver();
        delivery.deliver();

        assertThat(notes(folder))
                .as("after it was away")
                .containsExactly(
                        note(signed, 50), note(signed, 100), note(signed, 175), note(signed, 225), note(signed, 275));
    }

    private static String note(List<SignedCheckpoint> signed, int second) {
        return signed.get(second / 25).note();
    }

    @Test
    void a_cleanup_that_fails_is_repeated_and_hinders_no_publication() throws Exception {
        sign(1);
        AtomicInteger cleanups = new AtomicInteger();
        try (Publisher publisher = new Publisher(
                fixture.log.database(),
                fixture.checkpoints,
                List.of(to(new HttpPlace(outside.url("/store"), http))),
                following(),
                new FastClock(System.nanoTime()),
                count -> {
                    if (cleanups.incrementAndGet() < 3) {
                        throw new AssertionError("The register cannot be written.");
                    }
                })) {
            publisher.start();

            LedgerFixture.await(() -> cleanups.get() == 3);
            sign(1);
            LedgerFixture.await(() -> outside.stored.size() == 2);
        }
    }

    @Test
    void the_name_of_an_endpoint_shows_no_token() {
        String name = new HttpPlace(URI.create("https://hooks.example.org/services/T0/secret?token=abc"), http).name();
        String other = new HttpPlace(URI.create("https://hooks.example.org/services/T0/other"), http).name();

        assertThat(name).matches("endpoint https://hooks\\.example\\.org \\([0-9a-f]{8}\\)");
        assertThat(other).isNotEqualTo(name);
        assertThat(new HttpPlace(URI.create("http://127.0.0.1:8090/store"), http).name())
                .startsWith("endpoint http://127.0.0.1:8090 (");
    }

    private SignedCheckpoint sign(int events) {
        fixture.append(events);
        fixture.followToTheEnd();
        return fixture.sign();
    }

    private PlaceDelivery to(Place place) {
        return PlaceDelivery.ofAll(fixture.log.database(), fixture.checkpoints, place);
    }

    private WitnessDelivery witness(VerifierKey key) {
        return new WitnessDelivery(
                fixture.log.database(), fixture.tables, fixture.checkpoints, new Witness(outside.url(""), key, http));
    }

    private static LedgerState following() {
        LedgerState state = new LedgerState();
        state.follows(new LedgerProgress(0, 0));
        return state;
    }

    private static List<String> notes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(PublicationTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
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
