package io.artistagent.eventlog.readmodel;

import static io.artistagent.eventlog.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A log with processes that keep a read model. */
abstract class ReadModelTestBase {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<TestProcess> processes = new ArrayList<>();
    private final List<Semaphore> blocked = new ArrayList<>();
    TestLog log;
    private long appended;

    @BeforeEach
    void open() throws Exception {
        log = TestLog.fresh();
    }

    @AfterEach
    void closeAll() throws Exception {
        blocked.forEach(Semaphore::release);
        processes.forEach(TestProcess::close);
        log.close();
    }

    TestProcess process(String name) {
        return process(name, 1, 1);
    }

    TestProcess process(String name, int shape, int oldestReadable) {
        return process(name, models -> new Tally(log, models, shape, oldestReadable));
    }

    TestProcess process(String name, Function<ReadModels, Tally> model) {
        TestProcess process = new TestProcess(log, name, model);
        processes.add(process);
        return process;
    }

    void close(TestProcess process) {
        process.close();
        processes.remove(process);
    }

    /** Appends events of one aggregate, numbered from 0. */
    void append(int events) {
        String aggregate = UUID.randomUUID().toString();
        log.engine()
                .appendEvents(IntStream.range(0, events)
                        .mapToObj(number -> event(aggregate, number, new Counted("a", number)))
                        .toList());
        appended += events;
    }

    static ConditionFactory eventually() {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions();
    }

    /** Waits until the version that queries read includes all events. */
    void settle(TestProcess process) {
        eventually().until(() -> process.position() >= appended);
    }

    static void becomes(TestProcess process, Rebuild rebuild, Rebuild.State state) {
        eventually().until(() -> process.state(rebuild) == state);
    }

    /**
     * Blocks the handlers of a process at the event with a number, in every version that is filled from now on, until the semaphore is
     * released. Like a driver that waits for a response, they ignore interrupts.
     */
    Semaphore block(Tally tally, long at) {
        Semaphore released = new Semaphore(0);
        blocked.add(released);
        tally.meanwhile = event -> {
            if (event.number() == at) {
                released.acquireUninterruptibly();
                released.release();
            }
        };
        return released;
    }

    boolean schemaExists(int version) {
        return Boolean.TRUE.equals(
                log.sql().queryForObject("SELECT to_regnamespace(?) IS NOT NULL", Boolean.class, "tally_" + version));
    }

    /** The process that follows the log for a version. */
    String owner(int version) {
        return log.sql()
                .queryForObject(
                        "SELECT coalesce(owner, '') FROM log.token WHERE processor_name = ?",
                        String.class,
                        "tally@" + version);
    }

    /** The processors that have stored a position. */
    List<String> processors() {
        return log.sql()
                .queryForList(
                        "SELECT DISTINCT processor_name FROM log.token WHERE processor_name LIKE 'tally%' ORDER BY 1",
                        String.class);
    }

    /** Asserts that a version is read, with this number of events. */
    static void assertReads(TestProcess process, int version, int events) {
        eventually().until(() -> process.tally.version() == version);
        assertThat(process.tally.count()).isEqualTo(events);
    }
}
