package io.artistagent.query.documents;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.artistagent.eventlog.database.StoreFailures;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The transient failures of the document store. A command that fails as a whole, for example on a full disk, may succeed on a retry. The
 * refusal of a single document is a different exception and is permanent.
 */
@Component
final class DocumentStoreFailures implements StoreFailures {

    static final List<Class<? extends Throwable>> UNAVAILABLE = List.of(
            MongoTimeoutException.class,
            MongoSocketException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class,
            MongoConnectionPoolClearedException.class);

    private static final List<Class<? extends Throwable>> BROKEN_OFF =
            List.of(MongoCommandException.class, MongoInterruptedException.class);

    @Override
    public Optional<Kind> kindOf(Throwable failure) {
        if (UNAVAILABLE.stream().anyMatch(kind -> kind.isInstance(failure))) {
            return Optional.of(Kind.UNAVAILABLE);
        }
        return BROKEN_OFF.stream().anyMatch(kind -> kind.isInstance(failure))
                ? Optional.of(Kind.ABORTED)
                : Optional.empty();
    }
}
