package io.artistagent.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks a Redis whether it serves: while it reads its file it accepts connections and refuses commands. */
final class RedisPing {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Process server;
    private final int port;
    private final @Nullable Secret password;

    RedisPing(Process server, int port, @Nullable Secret password) {
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /** Whether it answers before the patience, or its process, ends. */
    boolean answersWithin(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (answers()) {
                return true;
            }
            if (server.waitFor(PAUSE)) {
                return false;
            }
        }
        return false;
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            socket.setSoTimeout(1000);
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            if (password != null) {
                say("AUTH " + password.text(), socket);
                if (!"+OK".equals(answers.readLine())) {
                    return false;
                }
            }
            say("PING", socket);
            return "+PONG".equals(answers.readLine());
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void say(String command, Socket socket) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
