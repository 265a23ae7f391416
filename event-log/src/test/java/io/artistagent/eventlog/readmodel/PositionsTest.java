package io.artistagent.eventlog.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.head.LogPosition;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A wait for a position ends once any process has reached it. */
class PositionsTest extends ReadModelTestBase {

    @Test
    void a_wait_in_a_process_that_loses_the_claim_ends_when_another_process_reaches_the_position() {
        append(3);
        TestProcess first = process("a");
        settle(first);
        Positions positions = first.positions();
        LogPosition next = new LogPosition(first.position() + 1);
        CompletableFuture<Boolean> included =
                CompletableFuture.supplyAsync(() -> positions.await("tally", next, PATIENCE.multipliedBy(2)));
        Awaitility.await().during(Duration.ofMillis(300)).until(() -> !included.isDone());

        first.processor().shutDown();
        process("b");
        append(1);

        assertThat(included).succeedsWithin(PATIENCE).isEqualTo(true);
    }
}
