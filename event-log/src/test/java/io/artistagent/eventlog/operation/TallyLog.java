package io.artistagent.eventlog.operation;

import static io.artistagent.eventlog.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.readmodel.ReadModels;
import io.artistagent.testkit.stores.TestStores;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** A log, and the processes that follow it with a tally each. */
final class TallyLog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<TestProcess> processes = new ArrayList<>();
    private final TestLog log;
    private long appended;

    TallyLog() throws SQLException {
        log = TestLog.on(TestStores.freshDatabase());
    }

    TestProcess process(String name) {
        return process(name, 1, 1);
    }

    TestProcess process(String name, int shape, int oldestReadable) {
        return process(name, (testLog, models) -> new Tally(testLog, models, shape, oldestReadable));
    }

    TestProcess process(String name, BiFunction<TestLog, ReadModels, Tally> model) {
        TestProcess process = new TestProcess(log, name, models -> model.apply(log, models), null);
        processes.add(process);
        return process;
    }

    void close(TestProcess process) {
        process.close();
        processes.remove(process);
    }

    void append(int events) {
        String aggregate = UUID.randomUUID().toString();
        log.engine()
                .appendEvents(IntStream.range(0, events)
                        .mapToObj(number -> event(aggregate, number, new Counted("a", number)))
                        .toList());
        appended += events;
    }

    /** Waits until a process has read all events. */
    void settle(TestProcess process) {
        assertThat(process.positions.await("tally", new LogPosition(appended), PATIENCE))
                .isTrue();
    }

    static ConditionFactory eventually() {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions();
    }

    JdbcTemplate sql() {
        return log.sql();
    }

    boolean schemaExists(int version) {
        return Boolean.TRUE.equals(
                sql().queryForObject("SELECT to_regnamespace(?) IS NOT NULL", Boolean.class, "tally_" + version));
    }

    boolean unclaimed(String processor) {
        return Boolean.TRUE.equals(sql().queryForObject(
                        "SELECT bool_and(owner IS NULL) FROM log.token WHERE processor_name = ?",
                        Boolean.class,
                        processor));
    }

    List<String> processors() {
        return sql().queryForList(
                        "SELECT DISTINCT processor_name FROM log.token WHERE processor_name LIKE 'tally%' ORDER BY 1",
                        String.class);
    }

    @Override
    public void close() throws InterruptedException {
        processes.forEach(TestProcess::close);
        log.close();
    }
}
