package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.head.LogPosition;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What a command's sender gets back once everything is stored: the version of the aggregate, and where in the log its last event
 * stands. It is handed out by {@link ReceiptInterceptor} and filled while the events are appended, just before the commit.
 */
public final class Receipt {

    private static final String KEY = Receipt.class.getName();

    private @Nullable Long version;
    private @Nullable LogPosition position;

    /** A receipt of a command that has changed nothing so far. */
    Receipt() {}

    /** A receipt of what was done before: the version that it led to, where that is known, and a place in the log from there on. */
    public Receipt(@Nullable Long version, LogPosition position) {
        this.version = version;
        this.position = position;
    }

    /** The version of the aggregate after the command, or nothing where the command changed nothing. */
    public Optional<Long> version() {
        return Optional.ofNullable(version);
    }

    /** Where the command's last event stands, or nothing where the command changed nothing. */
    public Optional<LogPosition> position() {
        return Optional.ofNullable(position);
    }

    /** Notes what was appended. */
    public void note(long newVersion, LogPosition newPosition) {
        version = newVersion;
        position = newPosition;
    }

    static Receipt attachTo(UnitOfWork<?> unitOfWork) {
        var receipt = new Receipt();
        unitOfWork.root().resources().put(KEY, receipt);
        return receipt;
    }

    /** The receipt of the command that is being handled, if one is. */
    public static Optional<Receipt> ofCurrentCommand() {
        return CurrentUnitOfWork.isStarted()
                ? Optional.ofNullable(CurrentUnitOfWork.get().root().getResource(KEY))
                : Optional.empty();
    }
}
