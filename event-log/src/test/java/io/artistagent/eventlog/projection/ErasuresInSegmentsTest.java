package io.artistagent.eventlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A person is erased while other segments and prefetched pages still hold their data. */
class ErasuresInSegmentsTest extends ErasureTestBase {

    @Test
    void every_segment_gets_an_erasure_once() throws Exception {
        LogProcessor processor = processor("a", 4);
        say(ZELDA, "zelda", 20);
        erase(ZELDA);
        assertThat(processor.await(written, PATIENCE)).isTrue();

        assertThat(keeper.erasedBy).hasSize(4).doesNotHaveDuplicates();
        assertThat(keeper.heard).noneMatch(text -> text.startsWith("zelda"));
    }

    @Test
    void a_slow_segment_also_forgets_what_it_writes_late() throws Exception {
        keeper.held = new CountDownLatch(1);
        LogProcessor processor = processor("a", 2);
        say(ZELDA, "zelda", 20);
        Awaitility.await().atMost(PATIENCE).until(() -> !keeper.heldBack.isEmpty());
        assertThat(keeper.heldBack).allMatch(text -> text.startsWith("zelda"));
        erase(ZELDA);
        Awaitility.await().atMost(PATIENCE).until(() -> !keeper.erasedBy.isEmpty());
        keeper.held.countDown();
        assertThat(processor.await(written, PATIENCE)).isTrue();

        assertThat(keeper.erasedBy).hasSize(2);
        assertThat(keeper.heard).noneMatch(text -> text.startsWith("zelda"));
    }
}
