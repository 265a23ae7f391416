package io.artistagent.embedded;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Speaks to a Redis as its operator does. */
final class RedisConnection implements Closeable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Socket socket;
    private final BufferedReader answers;

    private RedisConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    static RedisConnection open(int port, @Nullable Secret password) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            socket.setSoTimeout(1000);
            RedisConnection redis = new RedisConnection(socket);
            if (password != null && !redis.ask("AUTH " + password.text()).equals("+OK")) {
                throw new IOException("Redis does not accept the password");
            }
            return redis;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** The first line of the answer. */
    String ask(String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("Redis hung up");
        }
        return line;
    }

    /** Returns when the file holds what is alive now, and nothing else from before this call. */
    void rewriteAppendOnlyFile() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        // One that runs already may have begun before the last value was deleted
        await(end);
        String answer = ask("BGREWRITEAOF");
        if (answer.startsWith("-")) {
            throw new IOException("Redis does not write its file anew: " + answer);
        }
        if (!"ok".equals(await(end).get("aof_last_bgrewrite_status"))) {
            throw new IOException("Redis could not write its file anew");
        }
    }

    private Map<String, String> await(long end) throws IOException {
        Map<String, String> state = state();
        while (!"0".equals(state.get("aof_rewrite_in_progress")) || !"0".equals(state.get("aof_rewrite_scheduled"))) {
            if (Thread.currentThread().isInterrupted() || System.nanoTime() > end) {
                throw new IOException("Redis still writes its file anew");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            state = state();
        }
        return state;
    }

    private Map<String, String> state() throws IOException {
        int length = Integer.parseInt(ask("INFO persistence").substring(1));
        Map<String, String> state = new HashMap<>();
        for (int read = 0; read < length; ) {
            String line = answers.readLine();
            if (line == null) {
                throw new IOException("Redis hung up");
            }
            read += line.length() + 2;
            int colon = line.indexOf(':');
            if (colon > 0) {
                state.put(line.substring(0, colon), line.substring(colon + 1));
            }
        }
        // The end of the answer itself
        answers.readLine();
        return state;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
