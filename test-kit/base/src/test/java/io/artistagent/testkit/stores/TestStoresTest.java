package io.artistagent.testkit.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.sql.Connection;
import java.sql.DriverManager;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TestStoresTest {

    @Test
    void every_database_is_new() throws Exception {
        String first = TestStores.freshDatabase();
        String second = TestStores.freshDatabase();
        try (Connection one = DriverManager.getConnection(first);
                Connection other = DriverManager.getConnection(second)) {
            one.createStatement().execute("CREATE TABLE mine (id int)");
            other.createStatement().execute("CREATE TABLE mine (id int)");
        }
        assertThat(TestStores.freshMongoUri()).isNotEqualTo(TestStores.freshMongoUri());
        assertThat(TestStores.redisUri()).startsWith("redis://127.0.0.1:");
    }

    @Test
    void the_document_server_answers_hello() {
        try (MongoClient client = MongoClients.create(TestStores.freshMongoUri())) {
            assertThat(client.getDatabase("any").runCommand(new Document("hello", 1)))
                    .containsEntry("isWritablePrimary", true);
        }
    }
}
