package io.artistagent.standalone.problems;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.diagnostics.OutageSigns;
import io.artistagent.diagnostics.Server;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Finds the unavailable server behind a log event, by the signs that the modules declare. */
final class Outages {

    private static final Pattern FAILURE_NAME = Pattern.compile("([a-z]\\w*\\.)+[\\w$]+(Exception|Error)");

    private final List<OutageSigns> signs;

    private Outages(List<OutageSigns> signs) {
        this.signs = List.copyOf(signs);
    }

    /** Uses the signs of all modules on the class path. */
    static Outages ofAllModules() {
        return new Outages(SpringFactoriesLoader.forDefaultResourceLocation(Outages.class.getClassLoader())
                .load(OutageSigns.class));
    }

    Optional<Server> behind(ILoggingEvent event) {
        return signs.stream()
                .filter(each -> isBehind(each, event))
                .map(OutageSigns::server)
                .findFirst();
    }

    private static boolean isBehind(OutageSigns signs, ILoggingEvent event) {
        if (signs.loggers().stream().anyMatch(event.getLoggerName()::startsWith)
                || isNamedIn(signs, event.getArgumentArray())) {
            return true;
        }
        for (@Nullable IThrowableProxy each = event.getThrowableProxy(); each != null; each = each.getCause()) {
            if (each instanceof ThrowableProxy proxy && isOutage(signs, proxy.getThrowable())) {
                return true;
            }
        }
        return false;
    }

    /** Some of our warnings name only the class of a failure. */
    private static boolean isNamedIn(OutageSigns signs, @Nullable Object @Nullable [] arguments) {
        return arguments != null
                && Arrays.stream(arguments)
                        .map(Outages::failureNamed)
                        .flatMap(Optional::stream)
                        .anyMatch(signs::isOutage);
    }

    private static Optional<Class<? extends Throwable>> failureNamed(@Nullable Object argument) {
        if (!(argument instanceof String name) || !FAILURE_NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            Class<?> named = Class.forName(name, false, Outages.class.getClassLoader());
            return Throwable.class.isAssignableFrom(named)
                    ? Optional.of(named.asSubclass(Throwable.class))
                    : Optional.empty();
        } catch (ClassNotFoundException | LinkageError unknown) {
            return Optional.empty();
        }
    }

    private static boolean isOutage(OutageSigns signs, Throwable failure) {
        return failure instanceof LoggedFailure logged
                ? signs.isOutage(logged.type(), logged.sqlState())
                : signs.isOutage(failure.getClass(), failure instanceof SQLException sql ? sql.getSQLState() : null);
    }
}
