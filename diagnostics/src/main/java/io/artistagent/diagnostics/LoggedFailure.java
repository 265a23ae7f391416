package io.artistagent.diagnostics;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A failure in the form in which it may be logged: the classes and stack frames of the failure, its causes and its suppressed exceptions.
 * Messages are left out, since they may contain personal data. Every logged failure is passed to the logger in this form:
 * {@code LOG.warn("The import stopped", LoggedFailure.of(failure))}.
 */
public final class LoggedFailure extends Exception {

    private final Class<? extends Throwable> type;
    private final @Nullable String sqlState;
    private final @Nullable LoggedFailure cause;

    private LoggedFailure(Throwable failure, @Nullable LoggedFailure cause) {
        this(
                failure.getClass(),
                failure instanceof SQLException sql ? sql.getSQLState() : null,
                cause,
                failure.getStackTrace());
    }

    private LoggedFailure(
            Class<? extends Throwable> type,
            @Nullable String sqlState,
            @Nullable LoggedFailure cause,
            StackTraceElement[] frames) {
        super(null, cause);
        this.type = type;
        this.sqlState = sqlState;
        this.cause = cause;
        setStackTrace(frames);
    }

    /** The failure without its messages. */
    public static LoggedFailure of(Throwable failure) {
        return failure instanceof LoggedFailure logged
                ? logged
                : of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** @param seen the failures visited so far: a chain of causes may contain a cycle, and ends there */
    private static LoggedFailure of(Throwable failure, Set<Throwable> seen) {
        seen.add(failure);
        Throwable cause = failure.getCause();
        LoggedFailure logged =
                new LoggedFailure(failure, cause == null || seen.contains(cause) ? null : of(cause, seen));
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                logged.addSuppressed(of(suppressed, seen));
            }
        }
        return logged;
    }

    /** The failure with the classes of its causes and nothing more. */
    LoggedFailure withoutFrames() {
        return new LoggedFailure(
                type, sqlState, cause == null ? null : cause.withoutFrames(), new StackTraceElement[0]);
    }

    @Nullable
    LoggedFailure cause() {
        return cause;
    }

    public Class<? extends Throwable> type() {
        return type;
    }

    /** The SQLSTATE, a code of five characters; null if the failure does not come from a database. */
    public @Nullable String sqlState() {
        return sqlState;
    }

    /** The class of the failure, and its SQLSTATE if it has one. */
    @Override
    public String toString() {
        return sqlState == null ? type.getName() : type.getName() + " (SQLSTATE " + sqlState + ")";
    }
}
