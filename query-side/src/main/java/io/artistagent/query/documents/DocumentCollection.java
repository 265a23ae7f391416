package io.artistagent.query.documents;

import com.mongodb.client.model.IndexModel;
import io.artistagent.eventlog.projection.BatchBuffer;
import io.artistagent.eventlog.readmodel.ModelStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * A collection of documents. Each document is the state of its aggregate after the event with that sequence number. An
 * event that a document already includes does not change it again, so processing a batch twice is harmless. (The projection's position
 * is stored elsewhere, so this can happen.) A batch writes each document once.
 */
public final class DocumentCollection implements ModelStore {

    /** The field with the sequence number of the last event that the document includes. */
    public static final String SEQUENCE = "version";

    static final String ID = "_id";

    private final DocumentStore store;
    private final IntSupplier modelVersion;
    private final String name;
    private final List<Bson> indexes;

    /**
     * Creates the access to a collection; it does not touch the store.
     *
     * @param modelVersion supplies the version of the read model that is being read or filled
     * @param name the name without the model version; each model version has its own collection, for example {@code artists_3}
     */
    public DocumentCollection(DocumentStore store, IntSupplier modelVersion, String name, Bson... indexes) {
        this.store = store;
        this.modelVersion = modelVersion;
        this.name = name;
        this.indexes = List.of(indexes);
    }

    private String currentName() {
        return of(modelVersion.getAsInt());
    }

    private String of(int modelVersion) {
        return name + "_" + modelVersion;
    }

    /** Creates the document of an aggregate on its first event, unless the document exists. */
    public void create(String id, long sequence, Document fields) {
        batch().add(id, new DocumentStep(true, sequence, fields, Map.of()));
    }

    /** Changes fields of a document on a later event, unless the document already includes that event. */
    public void change(String id, long sequence, Document fields) {
        batch().add(id, new DocumentStep(false, sequence, fields, Map.of()));
    }

    /** Increases a number in a document on a later event, unless the document already includes that event. */
    public void increase(String id, long sequence, String field, long by) {
        batch().add(id, new DocumentStep(false, sequence, new Document(), Map.of(field, by)));
    }

    /**
     * Changes all documents of an erased person, regardless of their sequence numbers. The numbers stay, and the documents become what a replay of
     * the log would produce now. The operation is idempotent.
     */
    public void forget(Bson which, Document fields) {
        batch().forget(which, fields);
    }

    private DocumentBatch batch() {
        return BatchBuffer.of(
                name,
                DocumentBatch::new,
                batch -> store.operations().execute(currentName(), documents -> {
                    batch.write(documents);
                    return batch;
                }));
    }

    public <T> Optional<T> find(String id, Class<T> type) {
        return Optional.ofNullable(store.operations().findById(id, type, currentName()));
    }

    /** Finds all matching documents, in the order of the query. */
    public <T> List<T> find(Query query, Class<T> type) {
        return store.operations().find(query, type, currentName());
    }

    /** Counts the matching documents by the value of a field that all of them have. */
    public Map<String, Long> countBy(String field, Criteria which) {
        Aggregation counting = Aggregation.newAggregation(
                Aggregation.match(which), Aggregation.group(field).count().as("count"));
        return store.operations().aggregate(counting, currentName(), Counted.class).getMappedResults().stream()
                .collect(Collectors.toMap(Counted::id, Counted::count));
    }

    @Override
    public void create(int modelVersion) {
        MongoOperations mongo = store.checkedAgain();
        String collection = of(modelVersion);
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

    /** Asks only the store, not the log, so that documents can be read while the log is unavailable. */
    @Override
    public boolean exists(int modelVersion) {
        return store.operations().collectionExists(of(modelVersion));
    }

    @Override
    public Set<Integer> versions() {
        Pattern versioned = Pattern.compile(Pattern.quote(name) + "_(\\d{1,9})");
        return store.checkedAgain().getCollectionNames().stream()
                .map(versioned::matcher)
                .filter(Matcher::matches)
                .map(collection -> Integer.valueOf(collection.group(1)))
                .collect(Collectors.toSet());
    }

    @Override
    public void drop(int modelVersion) {
        MongoOperations mongo = store.checkedAgain();
        String collection = of(modelVersion);
        // Also called for a collection that is lost, which the driver tolerates but the embedded server logs as an
        // error
        if (mongo.collectionExists(collection)) {
            mongo.dropCollection(collection);
        }
    }

    /** Returns all documents as text, with the fields of each sorted by name. */
    public List<String> content() {
        return store.operations().findAll(Document.class, currentName()).stream()
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
