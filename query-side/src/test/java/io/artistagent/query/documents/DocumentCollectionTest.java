package io.artistagent.query.documents;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import io.artistagent.testkit.stores.TestStores;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

class DocumentCollectionTest implements CommandListener {

    private static final String NAME = "songs";

    private final List<BsonDocument> written = new ArrayList<>();
    private final AtomicReference<Runnable> afterReading = new AtomicReference<>();
    private int dropped;
    private MongoClient client;
    private MongoCollection<Document> stored;
    private DocumentCollection songs;

    @BeforeEach
    void open() {
        ConnectionString uri = new ConnectionString(TestStores.freshMongoUri());
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(uri)
                .addCommandListener(this)
                .build());
        MongoTemplate mongo = new MongoTemplate(client, uri.getDatabase());
        stored = mongo.getCollection(NAME + "_1");
        DocumentStore store = new DocumentStore(mongo, new LogDatabase().register(), List::of);
        store.operations();
        written.clear();
        songs = new DocumentCollection(store, () -> 1, NAME);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void a_batch_writes_each_document_once() {
        batch(() -> {
            songs.create("a", 0, song("Draft"));
            songs.create("b", 0, song("Other"));
            songs.change("a", 1, new Document("title", "Song").append("done", 10L));
            songs.increase("a", 2, "done", 5);
            songs.increase("b", 1, "done", 1);
            songs.increase("b", 2, "done", 2);
        });
        assertThat(written).hasSize(2);
        assertThat(all()).containsExactly(song("a", "Song", 15L, 2), song("b", "Other", 3L, 2));

        written.clear();
        batch(() -> {
            songs.increase("b", 3, "done", 4);
            songs.increase("a", 3, "done", 1);
            songs.change("a", 4, new Document("title", "New song"));
            songs.increase("a", 5, "done", 2);
            songs.change("b", 4, new Document("done", 100L));
            songs.increase("b", 5, "done", 1);
        });
        assertThat(written).hasSize(2);
        assertThat(all()).containsExactly(song("a", "New song", 18L, 5), song("b", "Other", 101L, 5));
    }

    @Test
    void an_event_that_a_document_includes_does_not_change_it_again() {
        batch(() -> {
            songs.create("a", 0, song("Song"));
            songs.increase("a", 1, "done", 10);
        });
        batch(() -> {
            songs.create("a", 0, song("Song"));
            songs.increase("a", 1, "done", 10);
            songs.increase("a", 2, "done", 1);
        });
        assertThat(all()).containsExactly(song("a", "Song", 11L, 2));

        written.clear();
        batch(() -> songs.increase("a", 2, "done", 1));
        assertThat(written).isEmpty();
        assertThat(all()).containsExactly(song("a", "Song", 11L, 2));
    }

    @Test
    void a_collection_that_is_lost_is_not_dropped_again() {
        songs.create(1);
        songs.drop(1);
        songs.drop(1);

        assertThat(songs.versions()).isEmpty();
        assertThat(dropped).isEqualTo(1);
    }

    @Test
    void a_missing_document_is_not_changed() {
        batch(() -> songs.change("a", 1, song("Song")));
        assertThat(all()).isEmpty();
        assertThat(written).isEmpty();
    }

    @Test
    void a_forgotten_field_stays_empty_until_a_later_event_sets_it() {
        batch(() -> {
            songs.create("a", 0, song("Song"));
            songs.create("b", 0, song("Other"));
            songs.forget(eq("title", "Song"), new Document("title", null));
            songs.change("b", 1, new Document("title", "Song"));
        });
        assertThat(all()).containsExactly(song("a", null, 0L, 0), song("b", "Song", 0L, 1));
    }

    @Test
    void a_concurrent_change_is_not_overwritten() {
        batch(() -> songs.create("a", 0, song("Song")));
        afterReading.set(() -> stored.updateOne(
                eq("_id", "a"), Updates.combine(Updates.inc("done", 10L), Updates.set("version", 1L))));
        Runnable changes = () -> {
            songs.increase("a", 1, "done", 10);
            songs.increase("a", 2, "done", 1);
        };
        assertThatThrownBy(() -> batch(changes)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(all()).containsExactly(song("a", "Song", 10L, 1));

        batch(changes);
        assertThat(all()).containsExactly(song("a", "Song", 11L, 2));
    }

    @Test
    void a_concurrently_created_document_is_not_created_again() {
        afterReading.set(() -> stored.insertOne(song("a", "Song", 10L, 1)));
        Runnable events = () -> {
            songs.create("a", 0, song("Song"));
            songs.create("b", 0, song("Other"));
            songs.increase("a", 1, "done", 10);
            songs.increase("a", 2, "done", 1);
        };
        assertThatThrownBy(() -> batch(events)).isInstanceOf(OptimisticLockingFailureException.class);

        batch(events);
        assertThat(all()).containsExactly(song("a", "Song", 11L, 2), song("b", "Other", 0L, 0));
    }

    @Test
    void a_number_starts_with_its_first_increase() {
        batch(() -> {
            songs.create("a", 0, new Document("title", "Song"));
            songs.increase("a", 1, "done", 2);
        });
        batch(() -> songs.increase("a", 2, "done", 3));
        assertThat(all()).containsExactly(song("a", "Song", 5L, 2));
        assertThatThrownBy(() -> batch(() -> {
                    songs.change("a", 3, new Document("done", null));
                    songs.increase("a", 4, "done", 1);
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void batch(Runnable events) {
        ResultMessage<Object> result = new BatchingUnitOfWork<>(GenericEventMessage.asEventMessage("batch"))
                .executeWithResult(() -> {
                    events.run();
                    return null;
                });
        if (result.isExceptional()) {
            throw (RuntimeException) result.exceptionResult();
        }
    }

    private static Document song(String title) {
        return new Document("title", title).append("done", 0L);
    }

    private static Document song(String id, String title, long done, long version) {
        return new Document("_id", id)
                .append("title", title)
                .append("done", done)
                .append("version", version);
    }

    private List<Document> all() {
        return stored.find().sort(new Document("_id", 1)).into(new ArrayList<>());
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        dropped += event.getCommandName().equals("drop") ? 1 : 0;
        for (String writes : List.of("documents", "updates")) {
            event.getCommand().getArray(writes, new BsonArray()).forEach(write -> written.add(write.asDocument()));
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        if (event.getCommandName().equals("find")) {
            Runnable meanwhile = afterReading.getAndSet(null);
            if (meanwhile != null) {
                meanwhile.run();
            }
        }
    }
}
