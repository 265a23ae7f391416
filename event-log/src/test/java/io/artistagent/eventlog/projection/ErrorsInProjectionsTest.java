package io.artistagent.eventlog.projection;

import static io.artistagent.eventlog.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/** Errors that are not exceptions leave nothing half done and block nothing. */
class ErrorsInProjectionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Keeper keeper = new Keeper();
    private final String aggregate = UUID.randomUUID().toString();
    private TestLog log;
    private LogProcessor processor;

    /** Writes the numbers of the events at the end of the batch. */
    final class Keeper {

        final AtomicInteger errorsToCome = new AtomicInteger();
        volatile boolean refuses;
        volatile boolean fails;

        @EventHandler
        void on(Counted event) {
            if (refuses) {
                throw new IllegalStateException("This event is refused.");
            }
            if (fails) {
                throw new AssertionError("Something is wrong with the handler.");
            }
            BatchBuffer.<Counted>add("numbers", event, events -> {
                events.forEach(each -> log.sql().update("INSERT INTO heard VALUES (?)", each.number()));
                if (errorsToCome.getAndUpdate(errors -> Math.max(0, errors - 1)) > 0) {
                    throw new AssertionError("Something is wrong with the writer.");
                }
            });
        }
    }

    @BeforeEach
    void open() throws SQLException {
        log = TestLog.fresh();
        log.sql().execute("CREATE TABLE heard (number bigint)");
        processor = ProcessorFixture.on(
                log, log.tokens("a"), new ProcessorSettings("keeper", 5), ProcessorFixture.handlers(keeper));
        processor.start();
    }

    @AfterEach
    void close() throws InterruptedException {
        // A transaction that was left open would block the release of the claim, and with it the end of this test
        log.sql()
                .queryForList(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND state LIKE 'idle in transaction%'");
        processor.shutDown();
        log.close();
    }

    @Test
    void an_error_at_the_end_of_a_batch_leaves_no_transaction_open() throws Exception {
        keeper.errorsToCome.set(1);
        append(0);
        assertThat(processor.await(1, PATIENCE)).isTrue();
        append(1);
        assertThat(processor.await(2, PATIENCE)).isTrue();

        assertThat(log.sql().queryForList("SELECT number FROM heard ORDER BY number", Long.class))
                .containsExactly(0L, 1L);
        assertThat(log.sql()
                        .queryForObject("SELECT convert_from(token, 'UTF8') FROM log.token FOR UPDATE", String.class))
                .contains("2");
        Awaitility.await().atMost(PATIENCE).until(() -> openTransactions() == 0);
    }

    @Test
    void an_error_during_a_retry_is_reported_and_counted() throws Exception {
        keeper.refuses = true;
        append(0);
        assertThat(processor.await(1, PATIENCE)).isTrue();
        keeper.refuses = false;
        keeper.fails = true;

        assertThat(processor.retryDeadLetters())
                .failsWithin(PATIENCE)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(AssertionError.class);
        assertThat(log.sql().queryForMap("SELECT attempts, cause FROM log.dead_letter"))
                .containsEntry("attempts", 2)
                .containsEntry("cause", AssertionError.class.getName());

        keeper.fails = false;
        append(1);
        Awaitility.await().atMost(PATIENCE).until(() -> !processor.isError());
        assertThat(processor.retryDeadLetters()).succeedsWithin(PATIENCE).isEqualTo(2);
        assertThat(log.sql().queryForList("SELECT number FROM heard", Long.class))
                .containsExactly(0L, 1L);
    }

    @Test
    void an_error_at_the_end_of_a_retry_leaves_no_transaction_open() throws Exception {
        keeper.refuses = true;
        append(0);
        assertThat(processor.await(1, PATIENCE)).isTrue();
        keeper.refuses = false;
        keeper.errorsToCome.set(1);

        assertThat(processor.retryDeadLetters()).failsWithin(PATIENCE);
        Awaitility.await().atMost(PATIENCE).until(() -> openTransactions() == 0);
        assertThat(processor.deadLetters()).isEqualTo(1);
        assertThat(log.sql().queryForObject("SELECT count(*) FROM heard", Long.class))
                .isZero();
    }

    @Test
    void an_error_while_claiming_segments_is_reported_and_claiming_continues() throws Exception {
        processor.shutDown();
        AtomicInteger errors = new AtomicInteger(2);
        processor = ProcessorFixture.on(
                log,
                failing(log.tokens("b"), errors),
                new ProcessorSettings("keeper", 5),
                ProcessorFixture.handlers(keeper));
        processor.start();
        Awaitility.await().atMost(PATIENCE).until(processor::isError);

        append(0);
        Awaitility.await().atMost(PATIENCE).until(processor::isAllHere);
        assertThat(processor.await(1, PATIENCE)).isTrue();
        Awaitility.await().atMost(PATIENCE).until(() -> !processor.isError());
    }

    @Test
    void an_outage_of_the_database_is_logged_once() throws Exception {
        processor.shutDown();
        AtomicBoolean away = new AtomicBoolean();
        processor = ProcessorFixture.on(
                log,
                failing(log.tokens("b"), method -> {
                    if (away.get()) {
                        throw new DataAccessResourceFailureException("no connection");
                    }
                }),
                new ProcessorSettings("keeper", 5),
                ProcessorFixture.handlers(keeper));
        processor.start();
        append(0);
        assertThat(processor.await(1, PATIENCE)).isTrue();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger projections = (Logger) LoggerFactory.getLogger(SegmentWorker.class.getPackageName());
        lines.start();
        projections.addAppender(lines);
        try {
            away.set(true);
            Awaitility.await()
                    .during(Duration.ofSeconds(3))
                    .atMost(PATIENCE)
                    .until(() -> lines.list.stream().anyMatch(each -> each.getLevel() == Level.WARN));
            away.set(false);
            Awaitility.await().atMost(PATIENCE).until(() -> !processor.isError());

            assertThat(lines.list)
                    .filteredOn(each -> each.getLevel() == Level.WARN)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .containsExactly("The projection keeper is stuck after event 1; trying again");
        } finally {
            projections.detachAppender(lines);
        }
    }

    private static TokenStore failing(TokenStore tokens, AtomicInteger errors) {
        return failing(tokens, method -> {
            if (method.equals("fetchAvailableSegments") && errors.getAndDecrement() > 0) {
                throw new OutOfMemoryError("unable to create native thread");
            }
        });
    }

    /** @param calls is told of each method before it is called */
    private static TokenStore failing(TokenStore tokens, Consumer<String> calls) {
        return (TokenStore) Proxy.newProxyInstance(
                TokenStore.class.getClassLoader(), new Class<?>[] {TokenStore.class}, (proxy, method, arguments) -> {
                    calls.accept(method.getName());
                    try {
                        return method.invoke(tokens, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private long openTransactions() {
        return log.sql()
                .queryForObject(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND state LIKE 'idle in transaction%'",
                        Long.class);
    }

    private void append(long number) {
        log.engine().appendEvents(event(aggregate, number, new Counted(aggregate, number)));
    }
}
