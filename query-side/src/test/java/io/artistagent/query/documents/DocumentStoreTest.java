package io.artistagent.query.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.artistagent.testkit.stores.TestStores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A document store belongs to one log. A process with another store, or with another log, changes nothing. */
class DocumentStoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<MongoClient> clients = new ArrayList<>();
    private final LogDatabase log = new LogDatabase();
    private final MongoTemplate database = database();
    private final DocumentStore store = store(database, log);
    private final DocumentCollection songs = songs(store);

    @AfterEach
    void close() {
        clients.forEach(MongoClient::close);
    }

    private MongoTemplate database() {
        ConnectionString uri = new ConnectionString(TestStores.freshMongoUri());
        MongoClient client = MongoClients.create(uri);
        clients.add(client);
        return new MongoTemplate(client, uri.getDatabase());
    }

    private static DocumentStore store(MongoTemplate database, LogDatabase log) {
        return new DocumentStore(database, log.register(), () -> List.of("songs", "artists"));
    }

    private static DocumentCollection songs(DocumentStore store) {
        return new DocumentCollection(store, () -> 1, "songs");
    }

    @Test
    void the_first_store_of_a_log_is_its_own_for_every_process() {
        store.afterSingletonsInstantiated();
        songs.create(1);

        DocumentStore another = store(database, log);
        another.afterSingletonsInstantiated();
        assertThat(songs(another).versions()).containsExactly(1);
    }

    @Test
    void a_process_with_another_log_does_not_start_and_changes_nothing() {
        songs.create(1);
        Set<String> before = database.getCollectionNames();
        DocumentStore wrong = store(database, new LogDatabase());

        assertRefused(wrong::afterSingletonsInstantiated, "it belongs to something else");
        assertNothingIsPossible(songs(wrong));
        assertThat(database.getCollectionNames()).isEqualTo(before);
        assertThat(songs.versions()).containsExactly(1);
    }

    @Test
    void a_process_with_the_store_of_another_log_does_not_start_and_changes_nothing() {
        songs.create(1);
        MongoTemplate others = database();
        songs(store(others, new LogDatabase())).create(1);
        DocumentStore wrong = store(others, log);

        assertRefused(wrong::afterSingletonsInstantiated, "it belongs to something else");
        assertNothingIsPossible(songs(wrong));
        assertThat(songs.versions()).containsExactly(1);
    }

    @Test
    void a_database_with_collections_of_another_application_is_refused() {
        database.createCollection("invoices_1");

        assertRefused(store::afterSingletonsInstantiated, "it belongs to something else");
        assertThat(database.getCollectionNames()).containsOnly("invoices_1");
    }

    /** The clocks of the process and of the database differ. */
    @ParameterizedTest
    @ValueSource(ints = {-30, 30})
    void an_empty_store_does_not_replace_one_that_another_process_uses(int clock) {
        songs.create(1);
        log.claim("songs@1", "another process", clock);
        MongoTemplate empty = database();
        DocumentStore wrong = store(empty, log);

        assertThatNoException().isThrownBy(wrong::afterSingletonsInstantiated);
        await().during(LogDatabase.CLAIM_TIMEOUT.plusSeconds(1))
                .atMost(PATIENCE)
                .untilAsserted(() -> {
                    log.claim("songs@1", "another process", clock);
                    assertThatThrownBy(() -> songs(wrong).versions())
                            .isInstanceOf(WrongDocumentStore.class)
                            .hasMessageContaining("another process uses the document store of this log");
                });
        assertNothingIsPossible(songs(wrong));
        assertThat(empty.getCollectionNames()).isEmpty();
        assertThat(songs.versions()).containsExactly(1);
    }

    @Test
    void an_empty_store_replaces_one_that_no_process_uses_for_good() {
        songs.create(1);
        log.claim("artists@1", null, 0);
        log.claim("features@1", "a process without documents", 0);
        DocumentStore replacement = store(database(), log);

        replacement.afterSingletonsInstantiated();
        assertThat(songs(replacement).versions()).isEmpty();
        songs(replacement).create(2);
        assertThat(songs(replacement).versions()).containsExactly(2);

        assertNothingIsPossibleButReading(songs);
        assertRefused(store(database, log)::afterSingletonsInstantiated, "another store has replaced it");
        assertThat(database.getCollectionNames()).contains("songs_1");
    }

    @Test
    void an_empty_store_replaces_that_of_a_killed_process_once_its_claim_has_lapsed() {
        songs.create(1);
        log.claim("songs@1", "killed", -30);
        DocumentCollection replacement = songs(store(database(), log));

        assertThatThrownBy(replacement::versions).isInstanceOf(WrongDocumentStore.class);
        await().atMost(PATIENCE)
                .ignoreException(WrongDocumentStore.class)
                .until(() -> replacement.versions().isEmpty());
    }

    @Test
    void a_collection_that_was_deleted_does_not_exist() {
        songs.create(1);
        assertThat(songs.exists(1)).isTrue();

        songs.drop(1);
        assertThat(songs.exists(1)).isFalse();
    }

    @Test
    void a_store_that_was_to_replace_another_but_got_no_collections_is_empty() {
        songs.create(1);
        MongoTemplate begun = database();
        begun.save(
                new Document("_id", "log").append("store", "00000000-0000-0000-0000-000000000001"),
                DocumentStore.IDENTITY);

        DocumentStore replacement = store(begun, log);
        replacement.afterSingletonsInstantiated();
        assertThat(songs(replacement).versions()).isEmpty();
    }

    /** The store was in use when it was replaced, which the process finds out before it changes anything, and then stops reading. */
    private static void assertNothingIsPossibleButReading(DocumentCollection collection) {
        assertThat(collection.content()).isEmpty();
        assertNothingIsPossible(collection);
    }

    private static void assertNothingIsPossible(DocumentCollection collection) {
        List<ThrowingCallable> uses = List.of(
                collection::versions, () -> collection.create(9), () -> collection.drop(1), collection::content);
        assertThat(uses).allSatisfy(use -> assertThatThrownBy(use).isInstanceOf(WrongDocumentStore.class));
    }

    private static void assertRefused(ThrowingCallable start, String reason) {
        assertThatThrownBy(start)
                .isInstanceOf(WrongDocumentStore.class)
                .hasMessageStartingWith("The document store is not the one of this log")
                .hasMessageContaining(reason);
    }
}
