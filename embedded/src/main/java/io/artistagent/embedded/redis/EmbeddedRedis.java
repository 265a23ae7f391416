package io.artistagent.embedded.redis;

import io.artistagent.embedded.ResidualDataStore;
import io.artistagent.processes.ChildServer;
import io.artistagent.processes.DataDirectory;
import io.artistagent.processes.DetachedProcess;
import io.artistagent.processes.LoopbackPort;
import io.artistagent.processes.OrphanedServers;
import io.artistagent.processes.OrphanedServers.Signal;
import io.artistagent.processes.Secret;
import io.artistagent.processes.ServerDidNotStart;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A Redis server on 127.0.0.1 with its append-only file in a directory. A server that a killed JVM left running on the same directory is
 * stopped first.
 */
public final class EmbeddedRedis implements ChildServer, ResidualDataStore {

    /** The setting that changes the port. */
    public static final String PORT_SETTING = "ARTIST_AGENT_REDIS_PORT";

    /** A full server refuses writes, because an evicted key could be a session or the stored answer to a repeated request. */
    private static final String MAX_MEMORY = "512mb";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DAMAGED =
            "If the files are damaged, move the directory away and start again: people then have to sign in again.";

    private final Process process;
    private final int port;
    private final @Nullable Secret password;

    private EmbeddedRedis(Process process, int port, @Nullable Secret password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /** Starts a server without a password and waits until it answers. */
    public static EmbeddedRedis start(Path dataDirectory, int port) {
        return started(dataDirectory, port, null);
    }

    /** Starts a server that requires the password and waits until it answers. */
    public static EmbeddedRedis start(Path dataDirectory, int port, Secret password) {
        return started(dataDirectory, port, password);
    }

    private static EmbeddedRedis started(Path dataDirectory, int port, @Nullable Secret password) {
        try {
            stopLeftBehind(dataDirectory);
            new LoopbackPort("Redis", port, PORT_SETTING).requireFree();
            return new EmbeddedRedis(launch(DataDirectory.of(dataDirectory), port, password), port, password);
        } catch (IOException e) {
            throw new ServerDidNotStart("Redis", dataDirectory, log(dataDirectory), e, DAMAGED);
        }
    }

    /** Stops a server that a killed JVM left running on this directory. */
    public static void stopLeftBehind(Path dataDirectory) {
        DataDirectory.existing(dataDirectory)
                .ifPresent(
                        data -> OrphanedServers.stop(RedisProgram.NAME, data.toString(), Signal.TERMINATE, PATIENCE));
    }

    private static Process launch(Path data, int port, @Nullable Secret password) throws IOException {
        Path log = log(data);
        List<String> command = List.of(
                RedisProgram.path().toString(),
                "-",
                "--dir",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--logfile",
                log.toString(),
                "--set-proc-title",
                "no",
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec",
                "--save",
                "",
                "--maxmemory",
                MAX_MEMORY,
                "--maxmemory-policy",
                "noeviction",
                "--ignore-warnings",
                "ARM64-COW-BUG");
        Process process = DetachedProcess.start(command, data, log);
        try (BufferedWriter settings = process.outputWriter(StandardCharsets.US_ASCII)) {
            // On standard input, because every user of the machine can read command lines
            settings.write(password == null ? "" : "requirepass " + password.text() + "\n");
        }
        awaitReady(process, port, password);
        return process;
    }

    private static void awaitReady(Process process, int port, @Nullable Secret password) throws IOException {
        boolean ready = false;
        try {
            ready = new RedisPing(process, port, password).answersWithin(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ready) {
            String reason = process.isAlive()
                    ? "the server does not answer on port %d".formatted(port)
                    : "the process exited with code %d".formatted(process.exitValue());
            process.destroyForcibly();
            throw new IOException(reason);
        }
    }

    private static Path log(Path data) {
        return data.resolve("redis.log");
    }

    public int port() {
        return port;
    }

    /** Returns the URI of this server. */
    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    /** The append-only file holds the history of all values, including deleted ones, until it is rewritten. */
    @Override
    public void deleteResidualData() throws IOException {
        try (RedisConnection redis = RedisConnection.open(port, password)) {
            redis.rewriteAppendOnlyFile();
        }
    }

    @Override
    public CompletableFuture<Integer> ended() {
        return DetachedProcess.ended(process);
    }

    /** Stops the server; returns when its file is complete and its process has ended. */
    @Override
    public void close() {
        OrphanedServers.stop(process.toHandle(), Signal.TERMINATE, PATIENCE);
    }
}
