package io.artistagent.query;

import com.mongodb.client.model.IndexModel;
import io.artistagent.eventlog.projection.PerBatch;
import io.artistagent.eventlog.readmodel.ModelStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The documents of one collection, each as its aggregate stands after the event with the number {@code version}. A document is never
 * changed by an event it has seen, so that a batch that is read twice (its position is stored elsewhere) changes nothing the second
 * time. A batch writes each document once.
 */
public final class DocumentCollection implements ModelStore {

    /** The sequence number of the last event in the document. */
    public static final String VERSION = "version";

    static final String ID = "_id";

    private final MongoOperations mongo;
    private final IntSupplier version;
    private final String name;
    private final List<Bson> indexes;

    /**
     * @param version the version of the read model that is being read or filled here
     * @param name what the collection is called; each version of the read model has one of its own, for example {@code artists_3}
     */
    public DocumentCollection(MongoOperations mongo, IntSupplier version, String name, Bson... indexes) {
        this.mongo = mongo;
        this.version = version;
        this.name = name;
        this.indexes = List.of(indexes);
    }

    private String here() {
        return of(version.getAsInt());
    }

    private String of(int version) {
        return name + "_" + version;
    }

    /** The first event of an aggregate makes its document, unless it is there already. */
    public void create(String id, long version, Document fields) {
        batch().add(id, new DocumentStep(true, version, fields, Map.of()));
    }

    /** A later event changes fields of its document, unless the document has seen it. */
    public void change(String id, long version, Document fields) {
        batch().add(id, new DocumentStep(false, version, fields, Map.of()));
    }

    /** A later event lets a number grow, unless the document has seen it. */
    public void increase(String id, long version, String field, long by) {
        batch().add(id, new DocumentStep(false, version, new Document(), Map.of(field, by)));
    }

    /**
     * Changes all documents of whoever is forgotten, whatever they have seen: they stay as old as they are, and are what the log would
     * make of them now. Doing it again changes nothing.
     */
    public void forget(Bson which, Document fields) {
        batch().forget(which, fields);
    }

    private DocumentBatch batch() {
        return PerBatch.gathering(
                name,
                DocumentBatch::new,
                batch -> mongo.execute(here(), documents -> {
                    batch.write(documents);
                    return batch;
                }));
    }

    /** Reads one document. */
    public <T> Optional<T> find(String id, Class<T> type) {
        return Optional.ofNullable(mongo.findById(id, type, here()));
    }

    /** Reads all documents that match, in the order of the query. */
    public <T> List<T> find(Query query, Class<T> type) {
        return mongo.find(query, type, here());
    }

    /** Counts the documents that match by the value of a field, which each of them has. */
    public Map<String, Long> countBy(String field, Criteria which) {
        var counting = Aggregation.newAggregation(
                Aggregation.match(which), Aggregation.group(field).count().as("count"));
        return mongo.aggregate(counting, here(), Counted.class).getMappedResults().stream()
                .collect(Collectors.toMap(Counted::id, Counted::count));
    }

    @Override
    public void create(int version) {
        String collection = of(version);
        if (!mongo.collectionExists(collection)) {
            mongo.createCollection(collection);
        }
        if (!indexes.isEmpty()) {
            mongo.execute(
                    collection,
                    documents -> documents.createIndexes(
                            indexes.stream().map(IndexModel::new).toList()));
        }
    }

    @Override
    public void drop(int version) {
        mongo.dropCollection(of(version));
    }

    /** All documents as text, each with its fields in the order of their names. */
    List<String> content() {
        return mongo.findAll(Document.class, here()).stream()
                .map(document -> new TreeMap<>(document).toString())
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }

    record Counted(String id, long count) {}
}
