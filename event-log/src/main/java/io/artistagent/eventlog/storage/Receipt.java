package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.head.LogPosition;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The result that the sender of a command gets once everything is stored: the version of the aggregate and the log position of its last
 * event. {@link ReceiptInterceptor} creates it empty, and {@link PostgreSqlEventStorageEngine} fills it when it appends the events. It stays
 * empty if the command appends nothing, and always on Axon Server.
 */
public final class Receipt {

    private static final String KEY = Receipt.class.getName();

    private @Nullable Long version;
    private @Nullable LogPosition position;

    /** An empty receipt, for a command that has changed nothing so far. */
    Receipt() {}

    /** A receipt for an earlier command: the resulting version, if known, and a log position at or after its events. */
    public Receipt(@Nullable Long version, LogPosition position) {
        this.version = version;
        this.position = position;
    }

    /** The version of the aggregate after the command, or nothing if the receipt is empty or the version unknown. */
    public Optional<Long> version() {
        return Optional.ofNullable(version);
    }

    /** The position of the command's last event, or nothing if the receipt is empty. */
    public Optional<LogPosition> position() {
        return Optional.ofNullable(position);
    }

    /** Records an append. */
    public void note(long newVersion, LogPosition newPosition) {
        version = newVersion;
        position = newPosition;
    }

    static Receipt attachTo(UnitOfWork<?> unitOfWork) {
        Receipt receipt = new Receipt();
        unitOfWork.root().resources().put(KEY, receipt);
        return receipt;
    }

    /** The receipt of the command that is being handled, if there is one. */
    public static Optional<Receipt> ofCurrentCommand() {
        return CurrentUnitOfWork.isStarted()
                ? Optional.ofNullable(CurrentUnitOfWork.get().root().getResource(KEY))
                : Optional.empty();
    }
}
