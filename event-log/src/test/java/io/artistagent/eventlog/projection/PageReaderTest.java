package io.artistagent.eventlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PageReaderTest {

    @Test
    void a_wait_for_the_next_page_ends_when_it_is_woken() throws Exception {
        try (TestLog log = TestLog.fresh();
                PageReader pages = onAnEmptyLog(log);
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<EventPage> next = thread.submit(() -> pages.next(Duration.ofMinutes(5)));

            pages.wake();

            assertThat(next).succeedsWithin(Duration.ofMinutes(1)).isNull();
        }
    }

    private static PageReader onAnEmptyLog(TestLog log) {
        WantedTypes wanted = new WantedTypes(log.codec(), type -> true, type -> {});
        return new PageReader(log.reader(), log.codec(), wanted, 100, 0, Long.MAX_VALUE, "test");
    }
}
