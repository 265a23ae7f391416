package io.artistagent.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.artistagent.embedded.mongo.IndexedCollection.FirstMatch;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVStore;

/** A database whose collections have secondary indexes, which the server that it builds on accepts and ignores. */
final class IndexedDatabase extends H2Database {

    private final MVStore store;

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors) {
        // The superclass opens collections and indexes in its constructor
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        String full = getFullCollectionNamespace(name);
        return new IndexedCollection(
                this, name, options, store.openMap("databases." + full), store.openMap("meta." + full), cursorRegistry);
    }

    /** The map has the name under which the superclass drops it with its collection. */
    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(
                name, keys, store.openMap(getFullCollectionNamespace(collection) + "._index_" + name));
    }

    /** A pipeline that begins with a match reads only what the match can let through. */
    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return firstMatch(command, query)
                .map(match -> ScopedValue.where(IndexedCollection.FIRST_MATCH, match)
                        .call(() -> super.handleCommand(channel, command, query, databases, oplog)))
                .orElseGet(() -> super.handleCommand(channel, command, query, databases, oplog));
    }

    private static Optional<FirstMatch> firstMatch(String command, Document query) {
        return command.equalsIgnoreCase("aggregate")
                        && query.get(command) instanceof String collection
                        && query.get("pipeline") instanceof List<?> pipeline
                        && !pipeline.isEmpty()
                        && pipeline.getFirst() instanceof Document stage
                        && stage.get("$match") instanceof Document match
                ? Optional.of(new FirstMatch(collection, match))
                : Optional.empty();
    }
}
