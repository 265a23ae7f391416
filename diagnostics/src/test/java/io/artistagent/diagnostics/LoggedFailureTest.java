package io.artistagent.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class LoggedFailureTest {

    private static final String NEEDLE = "alma@example.org";

    @Test
    void the_log_shows_the_classes_and_frames_of_the_whole_chain_and_no_message() {
        SQLException root = new SQLException("Key (email)=(" + NEEDLE + ") already exists", "23505");
        IllegalStateException failure =
                new IllegalStateException("Cannot store " + NEEDLE, new IOException(NEEDLE, root));
        failure.addSuppressed(new IllegalArgumentException(NEEDLE));

        String shown = logged(LoggedFailure.of(failure));

        assertThat(shown)
                .contains("java.lang.IllegalStateException")
                .contains("Caused by: java.io.IOException")
                .contains("Caused by: java.sql.SQLException (SQLSTATE 23505)")
                .contains("Suppressed: java.lang.IllegalArgumentException")
                .contains("at io.artistagent.diagnostics.LoggedFailureTest.the_log_shows_the_classes_and_frames")
                .doesNotContain(NEEDLE)
                .doesNotContain("LoggedFailure:");
    }

    @Test
    void a_cyclic_chain_of_causes_ends() {
        IllegalStateException one = new IllegalStateException(NEEDLE);
        IllegalStateException other = new IllegalStateException(NEEDLE, one);
        one.initCause(other);
        one.addSuppressed(other);

        assertThat(logged(LoggedFailure.of(other))).contains("Caused by: ").doesNotContain(NEEDLE);
    }

    @Test
    void a_logged_failure_is_not_wrapped_again() {
        LoggedFailure logged = LoggedFailure.of(new IllegalStateException(NEEDLE));

        assertThat(LoggedFailure.of(logged)).isSameAs(logged);
        assertThat(logged.type()).isEqualTo(IllegalStateException.class);
        assertThat(logged.getMessage()).isNull();
    }

    /** The failure as it appears in the log. */
    private static String logged(Throwable failure) {
        return ThrowableProxyUtil.asString(new ThrowableProxy(failure));
    }
}
