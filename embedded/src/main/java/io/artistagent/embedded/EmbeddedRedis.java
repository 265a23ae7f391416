package io.artistagent.embedded;

import io.artistagent.embedded.LeftBehind.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A Redis of our own on 127.0.0.1 with its append-only file in a directory. A server that an earlier, killed JVM left running on the
 * same directory is stopped first.
 */
public final class EmbeddedRedis implements AutoCloseable {

    /** The setting that moves the port. */
    public static final String PORT_SETTING = "ARTIST_AGENT_REDIS_PORT";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ProcessHandle process;
    private final int port;

    private EmbeddedRedis(ProcessHandle process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts and waits until it answers. */
    public static EmbeddedRedis start(Path dataDirectory, int port) {
        try {
            Path data = DataDirectory.of(dataDirectory);
            stopLeftBehind(data);
            new LoopbackPort("Redis", port, PORT_SETTING).requireFree();
            return new EmbeddedRedis(launch(RedisProgram.path(), data, port), port);
        } catch (IOException e) {
            throw new UncheckedIOException("Redis did not start on " + dataDirectory + ": " + e.getMessage(), e);
        }
    }

    /** Stops a server that a killed JVM left running on this directory. */
    public static void stopLeftBehind(Path dataDirectory) {
        LeftBehind.stop(RedisProgram.NAME, DataDirectory.of(dataDirectory).toString(), Signal.TERMINATE, PATIENCE);
    }

    private static ProcessHandle launch(Path program, Path data, int port) throws IOException {
        Path log = data.resolve("redis.log");
        // As a daemon it leaves our process group: a Ctrl-C reaches us alone, and we stop the servers in order
        List<String> command = List.of(
                program.toString(),
                "--dir",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--daemonize",
                "yes",
                "--logfile",
                log.toString(),
                "--pidfile",
                data.resolve("redis.pid").toString(),
                "--set-proc-title",
                "no",
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec",
                "--save",
                "",
                "--maxmemory-policy",
                "noeviction",
                "--ignore-warnings",
                "ARM64-COW-BUG");
        Process starter = new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!RedisPing.answersWithin(PATIENCE, port)) {
            starter.destroy();
            throw new IOException("it does not answer on port %d, see %s".formatted(port, log));
        }
        return LeftBehind.find(RedisProgram.NAME, data.toString()).stream()
                .findFirst()
                .orElseThrow(() -> new IOException("its process is gone, see " + log));
    }

    public int port() {
        return port;
    }

    /** The address of this server. */
    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    /** Stops the server; returns when its file is written and its process has ended. */
    @Override
    public void close() {
        LeftBehind.stop(process, Signal.TERMINATE, PATIENCE);
    }
}
