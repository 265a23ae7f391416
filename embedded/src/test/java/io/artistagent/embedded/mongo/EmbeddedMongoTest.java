package io.artistagent.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.artistagent.processes.LoopbackPort;
import io.artistagent.processes.UnusableData;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

    @TempDir
    Path directory;

    @Test
    void a_damaged_file_is_named_and_can_be_moved_away() throws Exception {
        store("first");
        Path file = directory.resolve("documents.mv");
        Files.write(file, new byte[(int) Files.size(file)]);

        assertThatThrownBy(() -> store("second"))
                .isInstanceOf(UnusableData.class)
                .hasMessageStartingWith("The file of the document store, " + file + ", is damaged.");

        Files.move(file, directory.resolve("damaged.mv"));
        assertThat(store("third")).isEqualTo(1);
    }

    /** Returns the number of documents after one was added. */
    private long store(String name) {
        try (EmbeddedMongo server = EmbeddedMongo.start(directory, LoopbackPort.free());
                MongoClient client = MongoClients.create(server.uri("test"))) {
            client.getDatabase("test").getCollection("things").insertOne(new Document("name", name));
            return client.getDatabase("test").getCollection("things").countDocuments();
        }
    }
}
