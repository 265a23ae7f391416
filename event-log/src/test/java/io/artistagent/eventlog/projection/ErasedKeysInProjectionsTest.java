package io.artistagent.eventlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.collaboration.CollaborationCommented;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.TestLog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** A person is erased while other processes still have the key in memory. */
class ErasedKeysInProjectionsTest extends ErasureTestBase {

    /** An event that the projection does not handle. */
    @Revision("1")
    record Unwanted(long number) {}

    @Test
    void an_event_after_an_erasure_is_not_opened_even_if_another_node_sealed_it() throws Exception {
        LogProcessor processor = processor("a", 1);
        say(ZELDA, "zelda", 1);
        assertThat(processor.await(written, PATIENCE)).isTrue();
        // Another node does not know of the erasure yet and still has the key in memory
        TestLog.Node late = log.anotherNode();
        late.keys().sealing("warm", ZELDA.value());
        log.keys().erase(ZELDA);
        append(new PersonErased(ZELDA), ZELDA.toString());
        log.keys().dropCachedKeys();
        late.append(comment(ZELDA, "zelda is late"));
        written++;
        assertThat(processor.await(written, PATIENCE)).isTrue();

        assertThat(keeper.heard).containsExactly("erased");
    }

    @Test
    void a_node_that_takes_over_after_an_erasure_does_not_use_a_cached_key() throws Exception {
        LogProcessor first = processor("a", 1);
        say(ZELDA, "zelda", 1);
        assertThat(first.await(written, PATIENCE)).isTrue();
        TestLog.Node other = log.anotherNode();
        other.keys().sealing("warm", ZELDA.value());
        erase(ZELDA);
        assertThat(first.await(written, PATIENCE)).isTrue();
        first.shutDown();
        other.append(comment(ZELDA, "zelda is late"));
        written++;

        LogProcessor second = processor("b", 1, other);
        assertThat(second.await(written, PATIENCE)).isTrue();
        assertThat(keeper.heard).containsExactly("erased");
    }

    @Test
    void a_projection_without_personal_data_drops_the_key_too() throws Exception {
        Object indifferent = new Object() {
            @EventHandler
            void on(Unwanted event) {}
        };
        TestLog.Node node = log.anotherNode();
        LogProcessor processor = processor("a", 1, node, indifferent);
        say(ZELDA, "zelda", 1);
        node.keys().sealing("warm", ZELDA.value());
        erase(ZELDA);
        assertThat(processor.await(written, PATIENCE)).isTrue();

        assertThat(node.keys().isErased(ZELDA.value())).isTrue();
    }

    @Test
    void a_retry_keeps_the_cached_keys() throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        TestLog.Node node = log.anotherNode();
        node.keys().measuredBy(meters);
        AtomicInteger attempts = new AtomicInteger();
        Object stuck = new Object() {
            @EventHandler
            void on(CollaborationCommented comment) {
                attempts.incrementAndGet();
                throw new DataAccessResourceFailureException("The store is unavailable.");
            }
        };
        processor("a", 1, node, stuck);
        say(ZELDA, "zelda", 1);
        Awaitility.await().atMost(PATIENCE).until(() -> attempts.get() > 4);

        assertThat(meters.get("artist.agent.keys.fetched").functionCounter().count())
                .isEqualTo(1);
    }
}
