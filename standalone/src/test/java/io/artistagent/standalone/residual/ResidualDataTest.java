package io.artistagent.standalone.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.embedded.ResidualDataStore;
import io.artistagent.eventlog.head.LogPosition;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Rewriting files blocks every client, so it happens no more often than necessary. */
@ExtendWith(OutputCaptureExtension.class)
class ResidualDataTest {

    private static final LogPosition ERASURE = LogPosition.of(7);
    private static final Duration NO_PAUSE = Duration.ZERO;

    private final Store one = new Store();
    private final Store other = new Store();

    /** Counts the calls and fails while {@code refuses} is set. */
    private static final class Store implements ResidualDataStore {

        private int calls;
        private boolean refuses;

        @Override
        public void deleteResidualData() throws IOException {
            calls++;
            if (refuses) {
                throw new IOException("Not now");
            }
        }
    }

    @Test
    void a_failing_store_does_not_stop_or_repeat_the_others() throws Exception {
        ResidualData residualData = new ResidualData(List.of(one, other), NO_PAUSE);
        one.refuses = true;
        assertThatThrownBy(() -> residualData.delete(ERASURE)).isInstanceOf(IOException.class);
        assertThat(other.calls).isEqualTo(1);

        one.refuses = false;
        residualData.delete(ERASURE);

        assertThat(one.calls).isEqualTo(2);
        assertThat(other.calls).isEqualTo(1);
    }

    @Test
    void no_store_is_rewritten_for_minutes_after_a_failure() {
        ResidualData residualData = new ResidualData(List.of(one, other));
        one.refuses = true;
        assertThatThrownBy(() -> residualData.delete(ERASURE)).hasMessage("Not now");

        assertThatThrownBy(residualData::requireTime).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> residualData.delete(ERASURE)).isInstanceOf(IOException.class);

        assertThat(one.calls).isEqualTo(1);
    }

    @Test
    void a_failure_is_logged_without_its_message(CapturedOutput output) {
        ResidualData residualData = new ResidualData(List.of(one));
        one.refuses = true;

        assertThatThrownBy(() -> residualData.delete(ERASURE)).isInstanceOf(IOException.class);

        assertThat(output)
                .containsOnlyOnce("An erasure waits for files; trying again in 300 s")
                .contains("java.io.IOException", "at " + ResidualDataTest.class.getName())
                .doesNotContain("Not now");
    }

    @Test
    void every_store_is_rewritten_again_for_a_later_erasure() throws Exception {
        ResidualData residualData = new ResidualData(List.of(one, other), NO_PAUSE);
        residualData.delete(ERASURE);
        other.refuses = true;
        assertThatThrownBy(() -> residualData.delete(LogPosition.of(8))).isInstanceOf(IOException.class);
        other.refuses = false;

        residualData.delete(LogPosition.of(9));

        assertThat(one.calls).isEqualTo(3);
        assertThat(other.calls).isEqualTo(3);
    }
}
