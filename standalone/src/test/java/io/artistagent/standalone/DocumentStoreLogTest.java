package io.artistagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the embedded document store logs. */
@StandaloneTest
class DocumentStoreLogTest {

    @Autowired
    private MongoTemplate documents;

    @Value("${logging.file.name}")
    private Path log;

    @Test
    void a_refused_command_does_not_leave_its_data_in_the_log() throws Exception {
        String written = UUID.randomUUID().toString();
        Document command = new Document("aggregate", "artists_1")
                .append("pipeline", List.of(new Document("$unknown", written)))
                .append("cursor", new Document());

        assertThatThrownBy(() -> documents.getDb().runCommand(command)).isInstanceOf(MongoCommandException.class);

        assertThat(Files.readString(log)).isNotEmpty().doesNotContain(written);
    }
}
