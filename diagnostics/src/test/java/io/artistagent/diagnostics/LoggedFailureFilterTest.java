package io.artistagent.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MarkerFactory;

class LoggedFailureFilterTest {

    private static final String NEEDLE = "Key (email)=(alma@example.org) already exists";

    private final LoggerContext context = new LoggerContext();
    private final Logger library = context.getLogger("org.example.Library");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void install() {
        LoggedFailureFilter filter = new LoggedFailureFilter(List.of(new DatabaseOutage()));
        filter.setContext(context);
        filter.start();
        context.addTurboFilter(filter);
        log.setContext(context);
        log.start();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(log);
    }

    @Test
    void a_failure_that_a_library_logs_keeps_its_frames_and_loses_its_messages() {
        library.error("Failed", new IllegalStateException(NEEDLE, new SQLException(NEEDLE, "23505")));

        assertThat(only())
                .startsWith("Failed ")
                .contains("java.lang.IllegalStateException", "Caused by: java.sql.SQLException (SQLSTATE 23505)")
                .contains("at io.artistagent.diagnostics.LoggedFailureFilterTest.a_failure_that_a_library_logs")
                .doesNotContain(NEEDLE);
    }

    @Test
    void a_message_in_the_text_of_the_line_is_replaced_by_the_class() {
        IOException failure = new IOException(NEEDLE);
        library.warn("Processor {} failed: {}", "artists", failure.getMessage(), failure);
        library.warn("Failed: " + NEEDLE, failure);
        library.warn(NEEDLE, failure);
        library.warn("Failed because of {}, again in {} s", failure.toString(), 5, failure);
        library.warn("Failed with {}", failure);

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "Processor artists failed: java.io.IOException",
                        "Failed: java.io.IOException",
                        "java.io.IOException",
                        "Failed because of java.io.IOException: java.io.IOException, again in 5 s",
                        "Failed with {}");
        assertThat(log.list).allSatisfy(event -> assertThat(text(event)).doesNotContain(NEEDLE));
    }

    @Test
    void an_outage_takes_a_line_for_each_cause() {
        SQLException root = new SQLException("the server is gone", "08006");
        library.warn("Cannot store", new WrapperException(root));
        library.warn("Cannot read", LoggedFailure.of(new WrapperException(root)));
        library.warn("No connection", new PoolException());

        assertThat(log.list)
                .hasSize(3)
                .allSatisfy(
                        event -> assertThat(text(event)).contains("Exception").doesNotContain("\tat "));
        assertThat(text(log.list.getFirst())).contains("Caused by: java.sql.SQLException (SQLSTATE 08006)");
    }

    @Test
    void a_library_that_repeats_a_line_during_an_outage_is_logged_once() {
        Logger ours = context.getLogger("io.artistagent.Importer");
        for (int attempt = 0; attempt < 3; attempt++) {
            library.error("It fails. It will be repeated.", new PoolException());
            library.error("It fails. It will be repeated.", new IllegalStateException());
            ours.warn("The import waits", new PoolException());
        }
        library.error("Task {} fails", "b", new PoolException());
        library.error("Task {} fails", "c", new PoolException());

        assertThat(log.list)
                .filteredOn(event -> text(event).contains("PoolException"))
                .hasSize(1 + 3 + 2);
        assertThat(log.list)
                .filteredOn(event -> text(event).contains("IllegalState"))
                .hasSize(3);
    }

    @Test
    void a_wrapper_of_another_failure_of_the_database_keeps_its_frames() {
        library.warn("Cannot store", new WrapperException(new SQLException("no such column", "42703")));

        assertThat(only()).contains("\tat ");
    }

    @Test
    void level_marker_and_logger_stay_as_they_are() {
        library.setLevel(Level.ERROR);
        library.warn("Not enabled", new IOException(NEEDLE));
        library.error(MarkerFactory.getMarker("A"), "Enabled", new IOException(NEEDLE));

        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getMarkerList()).containsExactly(MarkerFactory.getMarker("A"));
            assertThat(event.getLoggerName()).isEqualTo(library.getName());
        });
    }

    @Test
    void a_failure_in_any_argument_and_a_line_without_text_lose_their_messages() {
        IOException failure = new IOException(NEEDLE);
        library.warn("{} for {}", failure, 17);
        library.warn((String) null, failure);

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("java.io.IOException for 17", "");
        assertThat(log.list).allSatisfy(event -> assertThat(text(event)).doesNotContain(NEEDLE));
    }

    @Test
    void key_value_pairs_and_markers_of_the_fluent_api_stay() {
        library.atWarn()
                .addMarker(MarkerFactory.getMarker("A"))
                .addMarker(MarkerFactory.getMarker("B"))
                .addKeyValue("projection", "artists")
                .addKeyValue("reason", NEEDLE)
                .setCause(new IOException(NEEDLE))
                .log("Stuck");

        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getMarkerList()).hasSize(2);
            assertThat(event.getKeyValuePairs())
                    .extracting(pair -> pair.key + "=" + pair.value)
                    .containsExactly("projection=artists", "reason=java.io.IOException");
            assertThat(text(event)).startsWith("Stuck ").doesNotContain(NEEDLE);
        });
    }

    @Test
    void a_failed_start_is_explained_by_its_message() {
        context.getLogger("org.springframework.boot.SpringApplication")
                .error("Application run failed", new IllegalStateException("the setting is missing"));

        assertThat(only()).contains("the setting is missing");
    }

    private String only() {
        assertThat(log.list).hasSize(1);
        return text(log.list.getFirst());
    }

    private static String text(ILoggingEvent event) {
        return event.getFormattedMessage() + " " + ThrowableProxyUtil.asString(event.getThrowableProxy());
    }

    private static final class WrapperException extends RuntimeException {

        WrapperException(Throwable cause) {
            super(cause);
        }
    }

    private static final class PoolException extends RuntimeException {}

    private static final class DatabaseOutage implements OutageSigns {

        @Override
        public Server server() {
            return new Server("PostgreSQL", "db");
        }

        @Override
        public List<Class<? extends Throwable>> failures() {
            return List.of(WrapperException.class, PoolException.class);
        }

        @Override
        public boolean isOutage(Class<? extends Throwable> failure, @Nullable String sqlState) {
            return isOutage(failure)
                    || SQLException.class.isAssignableFrom(failure) && sqlState != null && sqlState.startsWith("08");
        }
    }
}
