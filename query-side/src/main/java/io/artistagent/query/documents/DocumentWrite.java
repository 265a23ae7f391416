package io.artistagent.query.documents;

import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A single write that applies several steps to a document and skips those that it already includes. */
final class DocumentWrite {

    private final String id;
    private final @Nullable Long stored;
    private final Document fields = new Document();
    private final Document increases = new Document();
    private @Nullable Long sequence;

    /** @param stored the sequence number of the stored document; null if the document does not exist */
    DocumentWrite(String id, @Nullable Long stored) {
        this.id = id;
        this.stored = stored;
        this.sequence = stored;
    }

    /** Applies a step if it creates a document that does not exist, or changes an existing one that does not include it yet. */
    void take(DocumentStep step) {
        if (step.makes() ? sequence == null : sequence != null && sequence < step.sequence()) {
            step.fields().forEach(this::set);
            step.increases().forEach(this::increase);
            sequence = step.sequence();
        }
    }

    private void set(String field, @Nullable Object value) {
        increases.remove(field);
        fields.put(field, value);
    }

    private void increase(String field, long by) {
        if (fields.get(field) instanceof Long known) {
            fields.put(field, known + by);
        } else if (fields.containsKey(field)) {
            throw new IllegalStateException("Cannot increase a field that is not a number: " + field);
        } else if (stored == null) {
            fields.put(field, by);
        } else {
            increases.merge(field, by, (one, other) -> (long) one + (long) other);
        }
    }

    /** Returns the write, or nothing if no step applied. */
    Optional<WriteModel<Document>> model() {
        if (sequence == null || sequence.equals(stored)) {
            return Optional.empty();
        }
        fields.append(DocumentCollection.SEQUENCE, sequence);
        if (stored == null) {
            return Optional.of(new InsertOneModel<>(fields.append(DocumentCollection.ID, id)));
        }
        Document update = new Document("$set", fields);
        if (!increases.isEmpty()) {
            update.append("$inc", increases);
        }
        // Not Filters.and, whose $and keeps the embedded server from finding the document by its id
        Document which = new Document(DocumentCollection.ID, id).append(DocumentCollection.SEQUENCE, stored);
        return Optional.of(new UpdateOneModel<>(which, update));
    }
}
