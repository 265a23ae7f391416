package io.artistagent.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that answers queries from its secondary indexes where they help: from the documents that an index finds for the query, or
 * in the order of an index until a page is full. Each document is still matched against the whole query, so an index may find too many.
 */
final class IndexedCollection extends H2Collection {

    /** The match with which the pipeline that is being answered begins. */
    static final ScopedValue<FirstMatch> FIRST_MATCH = ScopedValue.newInstance();

    /** A collection is read in the order of an index rather than by candidates if they are more than this part of it. */
    private static final int LARGE_PART = 20;

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
    }

    /** The match with which a pipeline begins. It applies to the first read only: later stages may read the same collection, or others. */
    static final class FirstMatch {

        private final String collection;
        private final Document match;
        private boolean taken;

        /** @param collection the collection that the pipeline reads first */
        FirstMatch(String collection, Document match) {
            this.collection = collection;
            this.match = match;
        }

        private Optional<Document> take(String reading) {
            if (taken || !reading.equals(collection)) {
                return Optional.empty();
            }
            taken = true;
            return Optional.of(match);
        }
    }

    private List<SecondaryIndex> secondaryIndexes() {
        return getIndexes().stream()
                .filter(SecondaryIndex.class::isInstance)
                .map(SecondaryIndex.class::cast)
                .toList();
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Optional<CandidateDocuments> candidates = candidates(query);
        boolean few = candidates.isPresent() && candidates.get().count() <= count() / LARGE_PART;
        if (!few && limit > 0) {
            Optional<Stream<Object>> inOrder = inOrder(orderBy);
            if (inOrder.isPresent()) {
                return matchDocumentsFromStream(
                        documents(inOrder.get()), query, null, numberToSkip, limit, batchSize, fieldSelector);
            }
        }
        if (candidates.isPresent() && candidates.get().count() <= count() / 2) {
            return matchDocumentsFromStream(
                    documents(candidates.get().positions()),
                    query,
                    orderBy,
                    numberToSkip,
                    limit,
                    batchSize,
                    fieldSelector);
        }
        return super.queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    private Optional<CandidateDocuments> candidates(Document query) {
        return new QueryPlan(secondaryIndexes()).candidates(query);
    }

    private Optional<Stream<Object>> inOrder(@Nullable Document orderBy) {
        return orderBy == null
                ? Optional.empty()
                : secondaryIndexes().stream()
                        .map(index -> index.inOrder(orderBy))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private Stream<Document> documents(Stream<Object> positions) {
        return positions.distinct().map(this::getDocument).filter(Objects::nonNull);
    }

    @Override
    public synchronized Stream<Document> queryAllAsStream() {
        Optional<Document> match =
                FIRST_MATCH.isBound() ? FIRST_MATCH.get().take(getCollectionName()) : Optional.empty();
        return match.isPresent()
                ? StreamSupport.stream(
                        queryDocuments(match.get(), null, 0, 0, 0, null).spliterator(), false)
                : super.queryAllAsStream();
    }
}
