package io.artistagent.query.documents;

import io.artistagent.eventlog.readmodel.DocumentStoreRegister;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.transaction.TransactionException;

/**
 * The document store of this log, which no other log uses. A process whose settings name another store, or the right store with another
 * log, neither reads nor changes anything: its view of which collections exist says nothing about those of the other processes. An empty
 * store becomes the store of the log, unless another process is using the present one.
 */
public final class DocumentStore implements SmartInitializingSingleton {

    /** The collection with the id that the log also has. */
    static final String IDENTITY = "log_identity";

    private static final Logger LOG = LoggerFactory.getLogger(DocumentStore.class);
    private static final String ID = "log";
    private static final String VALUE = "store";

    private final MongoOperations mongo;
    private final DocumentStoreRegister register;
    private final Supplier<? extends Collection<String>> models;
    private volatile boolean checked;
    private volatile boolean reported;

    /** @param models the names of the read models that have collections */
    DocumentStore(
            MongoOperations mongo, DocumentStoreRegister register, Supplier<? extends Collection<String>> models) {
        this.mongo = mongo;
        this.register = register;
        this.models = models;
    }

    /** Refuses to start with a wrong store. If the store or the database is unavailable, each later use checks it. */
    @Override
    public void afterSingletonsInstantiated() {
        try {
            compare();
        } catch (WrongDocumentStore wrong) {
            if (wrong.isLasting()) {
                throw wrong;
            }
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.debug("The document store cannot be checked yet");
        }
    }

    /**
     * The operations of a store that was found to be the right one.
     *
     * @throws WrongDocumentStore if it is not
     */
    MongoOperations operations() {
        return checked ? mongo : checkedAgain();
    }

    /** The same, but checked now: before a collection is created or deleted, or a missing one is taken for lost. */
    MongoOperations checkedAgain() {
        check();
        return mongo;
    }

    private void check() {
        try {
            compare();
            reported = false;
        } catch (WrongDocumentStore wrong) {
            checked = false;
            if (!reported) {
                reported = true;
                LOG.error("{}", wrong.sentence());
            }
            throw wrong;
        }
    }

    private void compare() {
        if (!isOurs()) {
            register.alone(this::adopt);
        }
        checked = true;
    }

    private boolean isOurs() {
        Optional<UUID> id = register.id();
        return id.isPresent() && id.equals(storedId());
    }

    private Optional<UUID> storedId() {
        return Optional.ofNullable(mongo.findById(ID, Document.class, IDENTITY))
                .map(identity -> UUID.fromString(identity.getString(VALUE)));
    }

    /** The log's id is committed last. If that fails, the store is still empty, and the next check adopts it again. */
    private void adopt() {
        if (isOurs()) {
            return;
        }
        if (!isEmpty()) {
            throw WrongDocumentStore.notOurs();
        }
        boolean replaces = register.id().isPresent();
        if (replaces && register.isFollowed(models.get())) {
            throw WrongDocumentStore.anotherIsInUse();
        }
        mongo.save(new Document("_id", ID).append(VALUE, register.replace().toString()), IDENTITY);
        if (replaces) {
            LOG.warn("The document store is empty and replaces the previous one: it is filled from the log");
        }
    }

    /** Whether the store has no collections, apart from those of the server. */
    private boolean isEmpty() {
        return mongo.getCollectionNames().stream()
                .allMatch(name -> name.equals(IDENTITY) || name.startsWith("system."));
    }
}
