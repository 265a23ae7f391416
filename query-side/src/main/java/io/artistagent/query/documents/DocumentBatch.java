package io.artistagent.query.documents;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The writes of one batch of events to one collection. Changes before an erasure are written before it, later changes after it. */
final class DocumentBatch {

    private final List<Consumer<MongoCollection<Document>>> writes = new ArrayList<>();
    private @Nullable DocumentChanges changes;

    void add(String id, DocumentStep step) {
        if (changes == null) {
            changes = new DocumentChanges();
            writes.add(changes::write);
        }
        changes.add(id, step);
    }

    void forget(Bson which, Document fields) {
        writes.add(documents -> documents.updateMany(which, new Document("$set", fields)));
        changes = null;
    }

    void write(MongoCollection<Document> documents) {
        writes.forEach(write -> write.accept(documents));
    }
}
