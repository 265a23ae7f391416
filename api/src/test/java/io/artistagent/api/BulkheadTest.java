package io.artistagent.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class BulkheadTest {

    @Test
    void work_waits_for_a_place_and_is_refused_if_none_becomes_free() throws Exception {
        Bulkhead bulkhead = new Bulkhead(1, 1, Duration.ofMillis(50));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = threads.submit(() -> bulkhead.run(() -> {
                begun.countDown();
                await(end);
                return "first";
            }));
            begun.await();

            assertThatThrownBy(() -> bulkhead.run(() -> "second")).isInstanceOf(TooBusy.class);
            end.countDown();
            assertThat(first.get()).isEqualTo("first");
            assertThat(bulkhead.run(() -> "third")).isEqualTo("third");
        }
    }

    @Test
    void failed_work_releases_its_place() {
        Bulkhead bulkhead = new Bulkhead(1, 0, Duration.ofMillis(50));

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> bulkhead.run(() -> {
                        throw new IllegalStateException("It fails");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
