package io.artistagent.eventlog.projection;

import static io.artistagent.eventlog.LogOfATest.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.eventlog.LogOfATest;
import io.artistagent.eventlog.LogOfATest.Counted;
import io.artistagent.testkit.logs.LogLines;
import io.artistagent.testkit.stores.TestStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** A projection in a store that no transaction of the log rolls back is built again, whatever happens meanwhile. */
class RebuildingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int EVENTS = 20;

    private final List<LogProcessor> processors = new ArrayList<>();
    private final Documents documents = new Documents();
    private LogOfATest log;

    @BeforeEach
    void a_projection_that_has_read_everything() throws Exception {
        log = LogOfATest.on(TestStores.freshDatabase());
        log.sql().execute("CREATE TABLE document (number bigint PRIMARY KEY)");
        var aggregate = UUID.randomUUID().toString();
        log.engine()
                .appendEvents(IntStream.range(0, EVENTS)
                        .mapToObj(number -> event(aggregate, number, new Counted(aggregate, number)))
                        .toList());
    }

    @AfterEach
    void close() throws Exception {
        processors.forEach(LogProcessor::shutDown);
        log.close();
    }

    /** Writes on connections of its own, as to another store. */
    final class Documents {

        private @Nullable Runnable whenCleared;

        @EventHandler
        void on(Counted event) throws SQLException {
            execute("INSERT INTO document VALUES (" + event.number() + ") ON CONFLICT DO NOTHING");
        }

        @ResetHandler
        void clear() throws SQLException {
            execute("DELETE FROM document");
            var once = whenCleared;
            if (once != null) {
                whenCleared = null;
                once.run();
            }
        }

        private void execute(String statement) throws SQLException {
            log.database().onItsOwn(connection -> {
                try (var prepared = connection.createStatement()) {
                    return prepared.execute(statement);
                }
            });
        }
    }

    @Test
    void a_rebuild_that_broke_off_when_everything_was_gone_is_done_again() {
        var processor = stoppedAtTheEnd("a");
        documents.whenCleared = () -> {
            throw new DataAccessResourceFailureException("The store is away.");
        };
        assertThatThrownBy(processor::resetTokens).hasRootCauseInstanceOf(DataAccessResourceFailureException.class);
        assertThat(documents()).isZero();

        processor.start();

        awaitEverything();
    }

    @Test
    void another_process_finishes_what_one_that_was_killed_had_begun() {
        var killed = stoppedAtTheEnd("a");
        documents.whenCleared = () -> {
            throw new DataAccessResourceFailureException("Killed.");
        };
        assertThatThrownBy(killed::resetTokens).hasRootCauseInstanceOf(DataAccessResourceFailureException.class);
        log.sql().update("UPDATE log.token SET owner = NULL");

        processor("b").start();

        awaitEverything();
        assertThat(log.sql().queryForObject("SELECT count(*) FROM log.rebuild", Long.class))
                .isZero();
    }

    @Test
    void no_transaction_is_open_while_another_store_is_emptied() {
        var processor = stoppedAtTheEnd("a");
        var open = new AtomicInteger(-1);
        documents.whenCleared = () -> open.set(log.sql()
                .queryForObject(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND state LIKE 'idle in transaction%'",
                        Integer.class));

        processor.resetTokens();

        assertThat(open).hasValue(0);
    }

    @Test
    void nobody_follows_while_somebody_empties_it_however_long_that_takes() {
        var processor = stoppedAtTheEnd("a");
        var other = processor("b");
        var claimed = new ArrayList<Boolean>();
        documents.whenCleared = () -> {
            log.sql().update("UPDATE log.token SET owner = NULL");
            other.start();
            claimed.add(other.claimSegment(0).join());
            other.shutDown();
        };

        processor.resetTokens();

        assertThat(claimed).containsExactly(false);
        assertThat(documents()).isZero();
        processor.start();
        awaitEverything();
    }

    @Test
    void nothing_is_followed_before_it_is_known_whether_the_projection_is_outgrown() {
        stoppedAtTheEnd("a");
        log.sql().update("UPDATE document SET number = -1 WHERE number = 0");
        var asked = new AtomicInteger();
        var processor = processor("a");
        processor.rebuildIf(() -> {
            if (asked.incrementAndGet() < 3) {
                throw new DataAccessResourceFailureException("The store is away.");
            }
            return true;
        });

        processor.start();

        Awaitility.await().atMost(PATIENCE).until(processor::isError);
        assertThat(processor.processingStatus()).isEmpty();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> log.sql()
                        .queryForList("SELECT number FROM document WHERE number < 1", Long.class)
                        .equals(List.of(0L)));
        awaitEverything();
        assertThat(asked).hasValue(3);
    }

    @Test
    void that_it_is_built_again_is_said_once_and_not_while_another_process_still_follows() {
        var others = log.tokens("b");
        log.axonTransactions().executeInTransaction(() -> {
            others.initializeTokenSegments("documents", 2);
            others.fetchToken("documents", 1);
        });
        var asked = new AtomicInteger();
        var processor = processor("a");
        processor.rebuildIf(() -> asked.incrementAndGet() > 0);

        try (var lines = LogLines.of(Rebuilding.class)) {
            processor.start();
            Awaitility.await().atMost(PATIENCE).until(() -> asked.get() > 2);
            assertThat(lines.all()).isEmpty();
            log.axonTransactions().executeInTransaction(() -> others.releaseClaim("documents", 1));

            awaitEverything();
            assertThat(lines.all()).singleElement().asString().contains("documents", "older shape");
        }
    }

    private LogProcessor stoppedAtTheEnd(String process) {
        var processor = processor(process);
        processor.start();
        awaitEverything();
        processor.shutDown();
        return processor;
    }

    private void awaitEverything() {
        Awaitility.await().atMost(PATIENCE).until(() -> documents() == EVENTS);
    }

    private long documents() {
        return log.sql().queryForObject("SELECT count(*) FROM document", Long.class);
    }

    private LogProcessor processor(String process) {
        var processor = new LogProcessor(
                new Projection("documents", 100),
                SimpleEventHandlerInvoker.builder()
                        .eventHandlers(documents)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build(),
                new ProjectionContext.LogAccess(
                        log.database(),
                        log.reader(),
                        log.codec(),
                        log.tokens(process),
                        log.axonTransactions(),
                        log.transientFailures()),
                EmbeddedEventStore.builder().storageEngine(log.engine()).build(),
                new ProjectionMetrics(new SimpleMeterRegistry(), "documents"));
        processors.add(processor);
        return processor;
    }
}
