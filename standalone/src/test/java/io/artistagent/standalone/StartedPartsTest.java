package io.artistagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.standalone.StartedParts.Level;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StartedPartsTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StartedParts parts =
            new StartedParts(new Console(new PrintStream(printed, true, StandardCharsets.UTF_8)));

    @Test
    void a_stop_reports_what_stopped_and_none_of_the_problems_that_it_causes() {
        parts.started(Level.STORE, "The database", () -> parts.reportProblem("The database does not answer."));
        parts.reportProblem("The disk is full.");

        parts.close();
        parts.reportProblem("The database still does not answer.");

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("The disk is full.", "The database stopped")
                .doesNotContain("answer");
    }
}
