package io.artistagent.standalone;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import io.artistagent.standalone.problems.LogFileMonitor;
import io.artistagent.standalone.problems.ProblemLines;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.env.Profiles;

/**
 * In development, shows one line for each problem on the terminal instead of the log; the file has the full log. It runs after
 * Spring Boot has configured logging, which removes all earlier appenders.
 */
final class DevelopmentConsole implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final long POLL_SECONDS = 2;

    private final Consumer<String> out;
    private @Nullable ProblemLines lines;

    DevelopmentConsole(Consumer<String> out) {
        this.out = out;
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

    /** Replaces all appenders: until the application configures logging, the terminal shows only problem lines. */
    void replaceAll() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.detachAndStopAllAppenders();
            attach();
        }
    }

    private void attach() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            LoggerContext context = root.getLoggerContext();
            ProblemLines shown = new ProblemLines(out);
            shown.setContext(context);
            shown.start();
            root.addAppender(shown);
            LogFileMonitor.watch(context, out);
            lines = shown;
        }
    }

    /** From now on, also reports when an unavailable store answers again, according to the application's health indicators. */
    void followHealth(ConfigurableApplicationContext application) {
        ProblemLines shown = lines;
        if (shown == null) {
            return;
        }
        HealthContributorRegistry health = application.getBean(HealthContributorRegistry.class);
        ScheduledExecutorService checks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("recovery-check").factory());
        application.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> checks.shutdownNow());
        checks.scheduleWithFixedDelay(
                () -> shown.reportRecovered(name -> answers(health, name)),
                POLL_SECONDS,
                POLL_SECONDS,
                TimeUnit.SECONDS);
    }

    private static boolean answers(HealthContributorRegistry health, String name) {
        try {
            return health.getContributor(name) instanceof HealthIndicator indicator
                    && indicator.health() instanceof Health found
                    && found.getStatus().equals(Status.UP);
        } catch (RuntimeException unavailable) {
            return false;
        }
    }
}
