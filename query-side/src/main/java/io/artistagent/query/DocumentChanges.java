package io.artistagent.query;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** What changes in documents of one collection: each is written once, whatever happened to it. */
final class DocumentChanges {

    /** What happens to a document, in the order of the log. */
    private final Map<String, List<DocumentStep>> steps = new LinkedHashMap<>();

    void add(String id, DocumentStep step) {
        steps.computeIfAbsent(id, unknown -> new ArrayList<>()).add(step);
    }

    /**
     * Reads first what the documents have seen: the batch may hold events that were written before, when its position was not stored.
     *
     * @throws OptimisticLockingFailureException if somebody else wrote one of the documents meanwhile; the others are written, and
     *     writing all again does the rest
     */
    void write(MongoCollection<Document> documents) {
        var seen = seen(documents);
        var writes = steps.entrySet().stream()
                .map(document -> {
                    var write = new DocumentWrite(document.getKey(), seen.get(document.getKey()));
                    document.getValue().forEach(write::take);
                    return write.model();
                })
                .flatMap(Optional::stream)
                .toList();
        if (writes.isEmpty()) {
            return;
        }
        try {
            var result = documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            if (result.getInsertedCount() + result.getMatchedCount() < writes.size()) {
                throw somebodyElse(null);
            }
        } catch (MongoBulkWriteException refused) {
            if (refused.getWriteErrors().stream().anyMatch(DocumentChanges::isThereAlready)) {
                throw somebodyElse(refused);
            }
            throw refused;
        }
    }

    private static OptimisticLockingFailureException somebodyElse(@Nullable Exception cause) {
        return new OptimisticLockingFailureException("Somebody else wrote the same document at the same time.", cause);
    }

    private static boolean isThereAlready(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    /** The versions of those of the documents that exist. */
    private Map<String, Long> seen(MongoCollection<Document> documents) {
        var versions = new HashMap<String, Long>();
        documents
                .find(Filters.in(DocumentCollection.ID, steps.keySet()))
                .projection(Projections.include(DocumentCollection.VERSION))
                .forEach(document -> versions.put(
                        document.getString(DocumentCollection.ID), document.getLong(DocumentCollection.VERSION)));
        return versions;
    }
}
