package io.artistagent.standalone.remains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.embedded.HasRemains;
import io.artistagent.eventlog.head.LogPosition;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What locks everybody out is done no more often than has to be. */
@ExtendWith(OutputCaptureExtension.class)
class RemainsTest {

    private static final LogPosition ERASURE = LogPosition.of(7);
    private static final Duration NO_PAUSE = Duration.ZERO;

    private final Store one = new Store();
    private final Store other = new Store();

    /** Counts how often it was asked, and refuses while it is told to. */
    private static final class Store implements HasRemains {

        private int asked;
        private boolean refuses;

        @Override
        public void deleteRemains() throws IOException {
            asked++;
            if (refuses) {
                throw new IOException("Not now");
            }
        }
    }

    @Test
    void a_store_that_cannot_now_keeps_no_other_from_it_and_no_other_is_asked_again() throws Exception {
        Remains remains = new Remains(List.of(one, other), NO_PAUSE);
        one.refuses = true;
        assertThatThrownBy(() -> remains.delete(ERASURE)).isInstanceOf(IOException.class);
        assertThat(other.asked).isEqualTo(1);

        one.refuses = false;
        remains.delete(ERASURE);

        assertThat(one.asked).isEqualTo(2);
        assertThat(other.asked).isEqualTo(1);
    }

    @Test
    void after_a_failure_no_store_is_asked_for_minutes() {
        Remains remains = new Remains(List.of(one, other));
        one.refuses = true;
        assertThatThrownBy(() -> remains.delete(ERASURE)).hasMessage("Not now");

        assertThatThrownBy(remains::requireTime).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> remains.delete(ERASURE)).isInstanceOf(IOException.class);

        assertThat(one.asked).isEqualTo(1);
    }

    @Test
    void what_a_store_waits_for_is_said(CapturedOutput output) {
        Remains remains = new Remains(List.of(one));
        one.refuses = true;

        assertThatThrownBy(() -> remains.delete(ERASURE)).isInstanceOf(IOException.class);

        assertThat(output)
                .containsOnlyOnce("An erasure waits for files; trying again in 300 s")
                .contains("java.io.IOException", "at io.artistagent.standalone.remains.RemainsTest")
                .doesNotContain("Not now");
    }

    @Test
    void every_store_is_asked_again_for_a_later_erasure() throws Exception {
        Remains remains = new Remains(List.of(one, other), NO_PAUSE);
        remains.delete(ERASURE);
        other.refuses = true;
        assertThatThrownBy(() -> remains.delete(LogPosition.of(8))).isInstanceOf(IOException.class);
        other.refuses = false;

        remains.delete(LogPosition.of(9));

        assertThat(one.asked).isEqualTo(3);
        assertThat(other.asked).isEqualTo(3);
    }
}
