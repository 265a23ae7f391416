package io.artistagent.standalone;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import io.artistagent.standalone.problems.ProblemLines;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Profiles;

/**
 * While somebody develops, the terminal shows a line for each problem instead of the log, which is in its file in full. It comes after
 * the application has configured its logging, because that throws out all that was there before.
 */
final class ConsoleForPeople implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private final Console console;

    ConsoleForPeople(Console console) {
        this.console = console;
    }

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (event.getEnvironment().acceptsProfiles(Profiles.of("development"))) {
            attach();
        }
    }

    /** Until the application configures logging, nothing else is shown of it. */
    void replaceAll() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.detachAndStopAllAppenders();
            attach();
        }
    }

    private void attach() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            LoggerContext context = root.getLoggerContext();
            ProblemLines lines = new ProblemLines(console::step);
            lines.setContext(context);
            lines.start();
            root.addAppender(lines);
        }
    }
}
