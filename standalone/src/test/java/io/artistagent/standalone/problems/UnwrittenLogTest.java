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

class UnwrittenLogTest {

    private final LoggerContext logging = new LoggerContext();
    private final List<String> lines = new ArrayList<>();

    @Test
    void a_log_that_does_not_reach_its_file_is_one_line_however_much_is_lost() {
        UnwrittenLog.watch(logging, lines::add);
        for (int line = 0; line < 100; line++) {
            logging.getStatusManager()
                    .add(new ErrorStatus("IO failure", this, new IOException("No space left on device")));
            logging.getStatusManager().add(new InfoStatus("Attempting to recover", this));
        }

        assertThat(lines).containsExactly("Cannot write the log file: No space left on device");
    }

    @Test
    void nobody_else_prints_what_the_logging_says_of_itself() {
        logging.getStatusManager().add(new OnConsoleStatusListener());
        UnwrittenLog.watch(logging, lines::add);
        UnwrittenLog.watch(logging, lines::add);

        assertThat(logging.getStatusManager().getCopyOfStatusListenerList())
                .singleElement()
                .isInstanceOf(UnwrittenLog.class);
    }
}
