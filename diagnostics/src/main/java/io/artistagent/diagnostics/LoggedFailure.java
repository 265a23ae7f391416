package io.artistagent.diagnostics;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the log may show it: the classes and frames of the failure, its causes and what it suppressed. Messages are left out: they
 * may hold what a person wrote. Every failure that is logged is passed to the logger in this form:
 * {@code LOG.warn("The import stopped", LoggedFailure.of(failure))}.
 */
public final class LoggedFailure extends Exception {

    private final Class<? extends Throwable> type;
    private final @Nullable String sqlState;

    private LoggedFailure(Throwable failure, @Nullable LoggedFailure cause) {
        super(null, cause);
        this.type = failure.getClass();
        this.sqlState = failure instanceof SQLException sql ? sql.getSQLState() : null;
        setStackTrace(failure.getStackTrace());
    }

    /** The failure without its messages. */
    public static LoggedFailure of(Throwable failure) {
        return failure instanceof LoggedFailure logged
                ? logged
                : of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** @param seen what was met on the way: a chain may lead back into itself, and ends there */
    private static LoggedFailure of(Throwable failure, Set<Throwable> seen) {
        seen.add(failure);
        var cause = failure.getCause();
        var logged = new LoggedFailure(failure, cause == null || seen.contains(cause) ? null : of(cause, seen));
        for (var suppressed : failure.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                logged.addSuppressed(of(suppressed, seen));
            }
        }
        return logged;
    }

    /** The class of the failure. */
    public Class<? extends Throwable> type() {
        return type;
    }

    /** What the database says of a failure in five characters (SQLSTATE); null where it was not one of a database. */
    public @Nullable String sqlState() {
        return sqlState;
    }

    /** The class of the failure, and its SQLSTATE where it has one. */
    @Override
    public String toString() {
        return sqlState == null ? type.getName() : type.getName() + " (SQLSTATE " + sqlState + ")";
    }
}
