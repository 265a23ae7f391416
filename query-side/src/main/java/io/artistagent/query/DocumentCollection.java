package io.artistagent.query;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.artistagent.eventlog.PerBatch;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The documents of one collection, each as its aggregate stands after the event with the number {@code version}. A document is never
 * changed by an event it has seen, so that a batch that is read twice (its position is stored elsewhere) changes nothing the second
 * time. The writes of a batch go out as one bulk, in the order of the log.
 */
public final class DocumentCollection {

    /** The sequence number of the last event in the document. */
    public static final String VERSION = "version";

    private static final String ID = "_id";

    private final MongoOperations mongo;
    private final String name;
    private final List<Bson> indexes;

    public DocumentCollection(MongoOperations mongo, String name, Bson... indexes) {
        this.mongo = mongo;
        this.name = name;
        this.indexes = List.of(indexes);
    }

    /** The first event of an aggregate makes its document, unless it is there already. */
    public void create(String id, long version, Document fields) {
        var document = new Document(fields).append(VERSION, version);
        write(new UpdateOneModel<>(
                Filters.eq(ID, id), new Document("$setOnInsert", document), new UpdateOptions().upsert(true)));
    }

    /** A later event changes its document, unless the document has seen it. */
    public void change(String id, long version, Bson... updates) {
        var change = Updates.combine(Updates.combine(updates), Updates.set(VERSION, version));
        write(new UpdateOneModel<>(Filters.and(Filters.eq(ID, id), Filters.lt(VERSION, version)), change));
    }

    /**
     * Changes all documents of whoever is forgotten, whatever they have seen: they stay as old as they are, and are what the log would
     * make of them now. Doing it again changes nothing.
     */
    public void forget(Bson which, Bson... updates) {
        write(new UpdateManyModel<>(which, Updates.combine(updates)));
    }

    private void write(WriteModel<Document> write) {
        PerBatch.gather(name, write, this::writeAll);
    }

    private void writeAll(List<WriteModel<Document>> writes) {
        mongo.execute(name, documents -> documents.bulkWrite(writes, new BulkWriteOptions().ordered(true)));
    }

    /** Reads one document. */
    public <T> Optional<T> find(String id, Class<T> type) {
        return Optional.ofNullable(mongo.findById(id, type, name));
    }

    /** Reads all documents that match, in the order of the query. */
    public <T> List<T> find(Query query, Class<T> type) {
        return mongo.find(query, type, name);
    }

    /** Whether there is a document that has no such field, not even as null. */
    public boolean hasAnyWithout(String field) {
        return mongo.exists(new Query(Criteria.where(field).exists(false)), name);
    }

    /** Removes every document and keeps the indexes. */
    public void clear() {
        mongo.execute(name, documents -> documents.deleteMany(new Document()));
    }

    void index() {
        if (!indexes.isEmpty()) {
            mongo.execute(
                    name,
                    documents -> documents.createIndexes(
                            indexes.stream().map(IndexModel::new).toList()));
        }
    }
}
