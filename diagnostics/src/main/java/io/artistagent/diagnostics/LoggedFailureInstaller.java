package io.artistagent.diagnostics;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Installs the {@link LoggedFailureFilter} in every application, after Spring Boot has configured logging. */
final class LoggedFailureInstaller implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging
                && logging.getTurboFilterList().stream().noneMatch(LoggedFailureFilter.class::isInstance)) {
            LoggedFailureFilter filter = new LoggedFailureFilter(
                    SpringFactoriesLoader.forDefaultResourceLocation(getClass().getClassLoader())
                            .load(OutageSigns.class));
            filter.setContext(logging);
            filter.start();
            logging.addTurboFilter(filter);
        }
    }
}
