package io.artistagent.eventlog.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.LedgerKey;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import io.artistagent.ledger.tree.Verification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A witness after c2sp.org/tlog-witness, and an endpoint that stores checkpoints. It answers as told, if it was told an answer. */
final class TestWitness implements AutoCloseable {

    static final LedgerKey KEY = LedgerKey.fromSeed("witness.example/w1", new byte[] {
        1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8
    });

    final List<String> stored = new CopyOnWriteArrayList<>();
    final List<Integer> statuses = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    final AtomicInteger refusals = new AtomicInteger();
    volatile LedgerKey signer = KEY;
    private volatile Checkpoint seen = new Checkpoint("test.example/log", 0, Hashes.empty());

    TestWitness() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/store", this::store);
        server.createContext("/add-checkpoint", this::cosign);
        server.start();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** As if another client had shown it a later checkpoint. */
    void sees(SignedCheckpoint checkpoint) {
        seen = new Checkpoint("test.example/log", checkpoint.size(), checkpoint.root());
    }

    private void store(HttpExchange exchange) throws IOException {
        String note = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (refusals.getAndDecrement() > 0) {
            answer(exchange, 503, "");
        } else {
            // A sender that does not wait for the answer any more sends it again
            if (!stored.contains(note)) {
                stored.add(note);
            }
            answer(exchange, 204, "");
        }
    }

    private void cosign(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String[] lines = body.substring(0, body.indexOf("\n\n")).split("\n");
        SignedNote note = SignedNote.parse(body.substring(body.indexOf("\n\n") + 2));
        Checkpoint checkpoint = Checkpoint.verified(note, LedgerFixture.KEY.verifierKey());
        List<Hash> path = new ArrayList<>();
        for (int line = 1; line < lines.length; line++) {
            path.add(Hash.base64(lines[line]));
        }
        if (!lines[0].equals("old " + seen.size())) {
            answer(exchange, 409, seen.size() + "\n");
        } else if (seen.size() > 0
                && !Verification.consistency(seen.size(), checkpoint.size(), seen.root(), checkpoint.root(), path)) {
            answer(exchange, 422, "");
        } else {
            seen = checkpoint;
            answer(exchange, 200, signer.cosign(note.text(), Instant.now()).text() + "\n");
        }
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        statuses.add(status);
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
