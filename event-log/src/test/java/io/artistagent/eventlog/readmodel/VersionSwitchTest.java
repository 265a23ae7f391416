package io.artistagent.eventlog.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.readmodel.ModelVersion.State;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The decision whether a version takes over, where processes and requests meet in the middle of it. */
class VersionSwitchTest {

    private static final String MODEL = "tally";

    private TestLog log;
    private TokenStore tokens;
    private VersionTable table;
    private StoredPositions positions;
    private Rebuilds rebuilds;

    @BeforeEach
    void open() throws Exception {
        log = TestLog.fresh();
        tokens = log.tokens("a");
        JdbcClient database = JdbcClient.create(log.sql());
        table = new VersionTable(database);
        positions = new StoredPositions(database, TestLog.serializer());
        rebuilds = new Rebuilds(table, positions, () -> 20, log.transactions());
        table.add(MODEL, 1);
        table.change(MODEL, 1, State.FILLING, State.ACTIVE);
        table.add(MODEL, 1);
    }

    @AfterEach
    void close() throws Exception {
        log.close();
    }

    private StoredRebuild rebuild() {
        table.addRebuild(MODEL, 1, 2);
        return table.openRebuild(MODEL).orElseThrow();
    }

    private TakeOver takeOver(LongSupplier end) {
        return new VersionSwitch(table, positions, end, log.transactions()).takeOver(filling());
    }

    /** Answers the first question in one way, and later ones in another. */
    private static LongSupplier first(LongSupplier once, LongSupplier then) {
        AtomicBoolean answered = new AtomicBoolean();
        return () -> answered.getAndSet(true) ? then.getAsLong() : once.getAsLong();
    }

    private ModelVersion filling() {
        return ModelVersion.in(State.FILLING, table.versions(MODEL)).orElseThrow();
    }

    /** Stores the position of each segment. */
    private void reached(int version, long... indexes) {
        log.axonTransactions().executeInTransaction(() -> {
            String processor = MODEL + "@" + version;
            tokens.initializeTokenSegments(processor, indexes.length);
            for (int segment = 0; segment < indexes.length; segment++) {
                tokens.storeToken(new GlobalSequenceTrackingToken(indexes[segment]), processor, segment);
            }
        });
    }

    private void setAside(int version, long index) {
        log.sql()
                .update(
                        "INSERT INTO log.dead_letter (processor_name, global_index, sequence_identifier, attempts)"
                                + " VALUES (?, ?, 'a', 1)",
                        MODEL + "@" + version,
                        index);
    }

    @Test
    void a_version_is_compared_with_the_segment_of_the_active_one_that_is_furthest_ahead() {
        rebuild();
        reached(1, 10, 20);
        reached(2, 15);

        // It has passed the end at the first question, but not what queries have seen
        assertThat(takeOver(first(() -> 12, () -> 20))).isEqualTo(new TakeOver.NotYet());
        assertThat(filling().number()).isEqualTo(2);
    }

    @Test
    void a_version_takes_over_as_soon_as_it_is_as_far_as_the_active_one() {
        StoredRebuild rebuild = rebuild();
        reached(1, 20);
        reached(2, 20);

        assertThat(takeOver(() -> 20)).isEqualTo(new TakeOver.Done());
        assertThat(ModelVersion.in(State.ACTIVE, table.versions(MODEL)))
                .map(ModelVersion::number)
                .hasValue(2);
        assertThat(rebuilds.find(rebuild.id()).orElseThrow().state()).isEqualTo(Rebuild.State.DONE);
    }

    @Test
    void a_rebuild_that_is_paused_during_the_switch_does_not_take_over() {
        StoredRebuild rebuild = rebuild();
        reached(1, 20);
        reached(2, 20);
        LongSupplier pausing = () -> {
            CompletableFuture.runAsync(() -> rebuilds.pause(rebuild.id())).join();
            return 20;
        };

        // The first question comes before the state is read
        assertThat(takeOver(first(() -> 20, pausing))).isEqualTo(new TakeOver.NotYet());
        assertThat(rebuilds.find(rebuild.id()).orElseThrow().state()).isEqualTo(Rebuild.State.PAUSED);
        assertThat(filling().paused()).isTrue();
        assertThat(ModelVersion.in(State.ACTIVE, table.versions(MODEL)))
                .map(ModelVersion::number)
                .hasValue(1);

        assertThat(rebuilds.resume(rebuild.id())).isTrue();
        assertThat(takeOver(() -> 20)).isEqualTo(new TakeOver.Done());
    }

    @Test
    void a_retry_of_an_earlier_run_does_not_fail_a_resumed_rebuild() {
        StoredRebuild rebuild = rebuild();
        reached(1, 20);
        reached(2, 20);
        setAside(2, 7);
        Instant earlier = rebuild.since();
        assertThat(takeOver(() -> 20)).isEqualTo(new TakeOver.LacksEvents(earlier));
        VersionSwitch versionSwitch = new VersionSwitch(table, positions, () -> 20, log.transactions());
        rebuilds.pause(rebuild.id());
        rebuilds.resume(rebuild.id());

        versionSwitch.failIfLacking(filling(), earlier);
        assertThat(table.openRebuild(MODEL).orElseThrow().state()).isEqualTo(Rebuild.State.RUNNING);

        versionSwitch.failIfLacking(
                filling(), table.openRebuild(MODEL).orElseThrow().since());
        assertThat(table.openRebuild(MODEL).orElseThrow().state()).isEqualTo(Rebuild.State.FAILED);
    }

    @Test
    void a_rebuild_that_has_taken_over_has_done_everything_although_the_log_grows() {
        StoredRebuild rebuild = rebuild();
        reached(1, 20);
        reached(2, 20);

        assertThat(takeOver(first(() -> 20, () -> 25))).isEqualTo(new TakeOver.Done());

        Rebuild done = rebuilds.find(rebuild.id()).orElseThrow();
        assertThat(done.done()).isEqualTo(20);
        assertThat(done.total()).isEqualTo(20);
    }

    @Test
    void a_version_that_has_set_aside_another_event_than_the_active_one_does_not_take_over() {
        StoredRebuild rebuild = rebuild();
        reached(1, 20);
        reached(2, 20);
        setAside(1, 7);
        setAside(1, 9);
        setAside(2, 8);

        assertThat(takeOver(() -> 20)).isEqualTo(new TakeOver.LacksEvents(rebuild.since()));
        new VersionSwitch(table, positions, () -> 20, log.transactions()).failIfLacking(filling(), rebuild.since());
        assertThat(rebuilds.find(rebuild.id()).orElseThrow().problems())
                .singleElement()
                .asString()
                .startsWith("Version 2 has set 1 event aside");
    }

    @Test
    void a_version_that_lacks_only_events_that_the_active_one_lacks_too_takes_over() {
        rebuild();
        reached(1, 20);
        reached(2, 20);
        setAside(1, 7);
        setAside(1, 8);
        setAside(2, 7);

        assertThat(takeOver(() -> 20)).isEqualTo(new TakeOver.Done());
    }
}
