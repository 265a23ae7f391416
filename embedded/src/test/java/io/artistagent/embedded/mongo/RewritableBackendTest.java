package io.artistagent.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import io.artistagent.embedded.FreeSpace;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewritableBackendTest {

    @TempDir
    Path directory;

    @Test
    void the_document_file_is_not_rewritten_if_the_disk_has_too_little_space() {
        RewritableBackend backend =
                new RewritableBackend(directory.resolve("documents.mv"), place -> FreeSpace.RESERVE + 1000);
        MongoServer server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress("127.0.0.1", 0));

            assertThatThrownBy(backend::renew).isInstanceOf(IOException.class).hasMessageContaining("MB free at");
        } finally {
            server.shutdownNow();
        }
    }
}
