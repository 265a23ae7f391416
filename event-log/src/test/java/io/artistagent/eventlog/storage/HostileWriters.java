package io.artistagent.eventlog.storage;

import static io.artistagent.eventlog.TestLog.event;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.transaction.TransactionStatus;

/**
 * Writers that misbehave: they pause between statements, roll back, roll back to savepoints and lose their connections.
 */
final class HostileWriters {

    private final TestLog log;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final LongAdder committed = new LongAdder();
    private final LongAdder rolledBack = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private volatile boolean ended;

    HostileWriters(TestLog log, int number) {
        this.log = log;
        for (int writer = 0; writer < number; writer++) {
            Random random = new Random(writer);
            threads.add(Thread.ofPlatform().start(() -> run(random)));
        }
    }

    private void run(Random random) {
        while (!ended) {
            try {
                write(random);
            } catch (RuntimeException killed) {
                lost.increment();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void write(Random random) throws InterruptedException {
        switch (random.nextInt(4)) {
            case 0 -> {
                // Takes part in the group commit
                List<DomainEventMessage<?>> events = some(random);
                log.engine().appendEvents(events);
                events.forEach(event -> acknowledged.add(event.getIdentifier()));
                committed.increment();
                dawdle(random);
            }
            case 1 -> inTransaction(random, status -> append(random));
            case 2 ->
                inTransaction(random, status -> {
                    Object savepoint = status.createSavepoint();
                    append(random);
                    if (random.nextInt(3) == 0) {
                        status.rollbackToSavepoint(savepoint);
                        dawdle(random);
                        append(random);
                    }
                });
            default ->
                inTransaction(random, status -> {
                    append(random);
                    dawdle(random);
                    append(random);
                });
        }
    }

    private interface Step {

        void run(TransactionStatus status) throws InterruptedException;
    }

    private void inTransaction(Random random, Step step) {
        log.transaction().executeWithoutResult(status -> {
            try {
                log.sql().execute("INSERT INTO unrelated VALUES (1)");
                dawdle(random);
                step.run(status);
                dawdle(random);
                if (random.nextInt(7) == 0) {
                    status.setRollbackOnly();
                    rolledBack.increment();
                } else {
                    committed.increment();
                }
            } catch (InterruptedException stopped) {
                status.setRollbackOnly();
            }
        });
    }

    private void append(Random random) {
        log.engine().appendEvents(some(random));
    }

    private static List<DomainEventMessage<?>> some(Random random) {
        String aggregate = id();
        return LongStream.rangeClosed(0, random.nextInt(3))
                .<DomainEventMessage<?>>mapToObj(number -> event(aggregate, number, new Counted("hostile", number)))
                .toList();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static void dawdle(Random random) throws InterruptedException {
        int luck = random.nextInt(100);
        if (luck >= 99) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(250));
        } else if (luck >= 90) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(40));
        } else if (luck >= 60) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(6));
        }
    }

    /** The ids of the events whose append succeeded. */
    Collection<String> acknowledged() {
        return acknowledged;
    }

    void end() throws InterruptedException {
        ended = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Override
    public String toString() {
        return "%d transactions committed, %d rolled back, %d lost with their connections"
                .formatted(committed.sum(), rolledBack.sum(), lost.sum());
    }
}
