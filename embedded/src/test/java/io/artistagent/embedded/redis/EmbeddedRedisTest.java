package io.artistagent.embedded.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.processes.LoopbackPort;
import io.artistagent.processes.ServerDidNotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

class EmbeddedRedisTest {

    @TempDir
    Path directory;

    @Test
    void a_damaged_file_is_reported_with_a_remedy_that_works() throws Exception {
        Path data = Files.createDirectory(directory.resolve("redis"));
        byte[] damaged = new byte[10_000];
        new Random(1).nextBytes(damaged);
        Files.write(data.resolve("appendonly.aof"), damaged);

        assertThatThrownBy(() -> EmbeddedRedis.start(data, LoopbackPort.free()))
                .isInstanceOf(ServerDidNotStart.class)
                .hasMessage(
                        "Redis did not start on %s: the process exited with code 1, see %s. If the files are damaged, move the directory away and start again: people then have to sign in again.",
                        data, data.resolve("redis.log"));
        assertThat(data.resolve("appendonly.aof")).hasBinaryContent(damaged);

        Files.move(data, directory.resolve("damaged"));
        try (EmbeddedRedis server = EmbeddedRedis.start(data, LoopbackPort.free());
                Jedis client = new Jedis("127.0.0.1", server.port())) {
            assertThat(client.ping()).isEqualTo("PONG");
        }
    }
}
