package io.artistagent.query.documents;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** The changes to documents of one collection. Each document is written once, however many events changed it. */
final class DocumentChanges {

    /** The steps of each document, in log order. */
    private final Map<String, List<DocumentStep>> steps = new LinkedHashMap<>();

    void add(String id, DocumentStep step) {
        steps.computeIfAbsent(id, unknown -> new ArrayList<>()).add(step);
    }

    /**
     * Writes all documents. It first reads their sequence numbers, because the batch may repeat events that were already written when the
     * projection's position was not stored.
     *
     * @throws OptimisticLockingFailureException if another writer changed a document in the meantime; the other documents are written, and
     *     a retry of the whole batch completes the rest
     */
    void write(MongoCollection<Document> documents) {
        Map<String, Long> seen = seen(documents);
        List<WriteModel<Document>> writes = steps.entrySet().stream()
                .map(document -> {
                    DocumentWrite write = new DocumentWrite(document.getKey(), seen.get(document.getKey()));
                    document.getValue().forEach(write::take);
                    return write.model();
                })
                .flatMap(Optional::stream)
                .toList();
        if (writes.isEmpty()) {
            return;
        }
        try {
            BulkWriteResult result = documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            if (result.getInsertedCount() + result.getMatchedCount() < writes.size()) {
                throw concurrentWrite(null);
            }
        } catch (MongoBulkWriteException refused) {
            if (refused.getWriteErrors().stream().anyMatch(DocumentChanges::isDuplicateKey)) {
                throw concurrentWrite(refused);
            }
            throw refused;
        }
    }

    private static OptimisticLockingFailureException concurrentWrite(@Nullable Exception cause) {
        return new OptimisticLockingFailureException(
                "Another writer changed the same document at the same time.", cause);
    }

    private static boolean isDuplicateKey(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    /** Returns the sequence numbers of the documents that exist. */
    private Map<String, Long> seen(MongoCollection<Document> documents) {
        Map<String, Long> sequences = new HashMap<>();
        documents
                .find(Filters.in(DocumentCollection.ID, steps.keySet()))
                .projection(Projections.include(DocumentCollection.SEQUENCE))
                .forEach(document -> sequences.put(
                        document.getString(DocumentCollection.ID), document.getLong(DocumentCollection.SEQUENCE)));
        return sequences;
    }
}
