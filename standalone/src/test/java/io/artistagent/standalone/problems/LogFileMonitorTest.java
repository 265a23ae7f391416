package io.artistagent.standalone.problems;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.ErrorStatus;
import ch.qos.logback.core.status.InfoStatus;
import ch.qos.logback.core.status.OnConsoleStatusListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogFileMonitorTest {

    private final LoggerContext logging = new LoggerContext();
    private final List<String> lines = new ArrayList<>();

    @Test
    void many_lost_log_lines_are_reported_in_one_line() {
        LogFileMonitor.watch(logging, lines::add);
        for (int line = 0; line < 100; line++) {
            logging.getStatusManager()
                    .add(new ErrorStatus("IO failure", this, new IOException("No space left on device")));
            logging.getStatusManager().add(new InfoStatus("Attempting to recover", this));
        }

        assertThat(lines).containsExactly("Cannot write the log file: No space left on device");
    }

    @Test
    void it_is_the_only_listener_that_prints_logback_status() {
        logging.getStatusManager().add(new OnConsoleStatusListener());
        LogFileMonitor.watch(logging, lines::add);
        LogFileMonitor.watch(logging, lines::add);

        assertThat(logging.getStatusManager().getCopyOfStatusListenerList())
                .singleElement()
                .isInstanceOf(LogFileMonitor.class);
    }
}
