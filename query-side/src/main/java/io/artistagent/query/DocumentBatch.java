package io.artistagent.query;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What a batch of events does to one collection. Whoever is forgotten in its middle parts what came before from what comes after. */
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
