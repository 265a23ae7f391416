package io.artistagent.eventlog.database;

import io.artistagent.eventlog.database.StoreFailures.Kind;
import java.util.List;
import java.util.function.Predicate;

/** Tells transient failures, such as an unavailable store, from faults in the code or the data. */
public final class TransientFailures {

    private final List<StoreFailures> stores;

    public TransientFailures(List<? extends StoreFailures> stores) {
        this.stores = List.copyOf(stores);
    }

    /** Whether the same work may succeed when it is repeated. */
    public boolean isTransient(Throwable failure) {
        return isBehind(failure, kind -> true);
    }

    /** Whether a store cannot do any work at the moment. */
    public boolean isStoreUnavailable(Throwable failure) {
        return isBehind(failure, Kind.UNAVAILABLE::equals);
    }

    /** Whether the work was aborted in favour of concurrent work. */
    public boolean isLostRace(Throwable failure) {
        return isBehind(failure, Kind.LOST_RACE::equals);
    }

    private boolean isBehind(Throwable failure, Predicate<Kind> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Throwable each = cause;
            if (stores.stream()
                    .anyMatch(store -> store.kindOf(each).filter(wanted).isPresent())) {
                return true;
            }
        }
        return false;
    }
}
