package io.artistagent.eventlog.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.tile.TilePath;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code scripts/verify --live} tells an auditor by its exit status and by a sentence what it has found. */
class LiveVerificationTest {

    private static final Hash OTHER = Hashes.of("other".getBytes(UTF_8));

    @TempDir
    Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile int refusal;
    private LedgerFixture fixture;
    private HttpServer server;

    @BeforeEach
    void open() throws SQLException, IOException {
        fixture = new LedgerFixture();
        Flyway.configure()
                .dataSource(fixture.log.database())
                .schemas("access")
                .locations("classpath:db/migration/access")
                .placeholders(java.util.Map.of("application", user()))
                .load()
                .migrate();
        for (int part = 0; part < 3; part++) {
            fixture.append(100);
            fixture.followToTheEnd();
            keep(fixture.sign());
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    @AfterEach
    void close() throws InterruptedException {
        server.stop(0);
        fixture.close();
    }

    @Test
    void an_unchanged_log_agrees_with_all_checkpoints_of_the_folder() throws IOException {
        // What a publisher leaves behind when it is killed
        Files.writeString(folder.resolve("day/0000000000000000400.checkpoint.part"), "test.exa");

        assertThat(verify()).as(output.toString(UTF_8)).isZero();

        assertThat(output.toString(UTF_8)).contains("Unchanged: 300 events", "3 earlier checkpoints");
    }

    @Test
    void two_checkpoints_that_contradict_each_other_are_named() throws IOException {
        Path forged = keep("forged", 200, OTHER);

        assertThat(verify()).isEqualTo(1);

        assertThat(output.toString(UTF_8))
                .contains("two signed checkpoints of 200 leaves contradict each other")
                .contains(
                        forged.toString(), folder.resolve("day/200.checkpoint").toString());
    }

    @Test
    void an_earlier_checkpoint_that_contradicts_the_newest_is_named() throws IOException {
        Files.delete(folder.resolve("day/300.checkpoint"));
        Path kept = keep("kept", 300, OTHER);

        assertThat(verify()).isEqualTo(1);

        assertThat(output.toString(UTF_8)).contains("contradicts " + kept);
    }

    @Test
    void a_checkpoint_of_more_leaves_shows_that_the_log_was_set_back() throws IOException {
        keep("kept", 301, OTHER);

        assertThat(verify()).isEqualTo(1);

        assertThat(output.toString(UTF_8)).contains("has 301 leaves, and the newest one only 300");
    }

    @Test
    void a_file_that_is_not_a_checkpoint_of_the_key_ends_the_verification() throws IOException {
        Path other = Files.writeString(folder.resolve("notes.txt"), "Remember.");

        assertThat(verify()).isEqualTo(2);

        assertThat(output.toString(UTF_8)).contains(other + " is not a checkpoint of this key");
    }

    @Test
    void a_changed_event_is_named() throws IOException {
        fixture.log.sql().execute("UPDATE log.event SET payload = payload || ' '::bytea WHERE global_index = 7");

        assertThat(verify()).isEqualTo(1);

        assertThat(output.toString(UTF_8)).contains("(index 7, leaf 6) was changed: different payload.");
    }

    @Test
    void a_server_that_is_busy_for_a_moment_is_asked_again() throws IOException {
        refusal = 503;
        refusals.set(1);

        assertThat(verify()).as(output.toString(UTF_8)).isZero();

        assertThat(refusals.get()).as("refusals left").isNotPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void a_server_that_stays_busy_is_not_called_a_forger(int status) {
        refusal = status;
        refusals.set(Integer.MAX_VALUE);

        try (HttpLedger served = new HttpLedger(address(), Duration.ofMillis(1))) {
            assertThatThrownBy(() -> served.tile(TilePath.hashes(0, 0)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("/tile/0/000 answers " + status);
        }
        assertThat(Integer.MAX_VALUE - refusals.get()).as("attempts").isEqualTo(8);
    }

    @Test
    void a_server_that_refuses_a_tile_ends_the_verification_without_a_verdict() throws IOException {
        refusal = 403;
        refusals.set(Integer.MAX_VALUE);

        assertThat(verify()).isEqualTo(2);

        assertThat(output.toString(UTF_8)).contains("could not be verified", "/tile/0/000", "answers 403");
    }

    @Test
    void a_tile_that_the_server_says_it_lacks_is_a_difference() throws IOException {
        refusal = 404;
        refusals.set(Integer.MAX_VALUE);

        assertThat(verify()).isEqualTo(1);

        assertThat(output.toString(UTF_8)).contains("The log was changed", "tile/0/000 is not served");
    }

    @Test
    void checkpoints_are_found_by_their_size_in_whatever_order_they_are_read() throws IOException {
        List<Long> sizes = new ArrayList<>();
        for (long size = 1; size <= 1_000; size++) {
            sizes.add(size * 3);
        }
        Collections.shuffle(sizes, new Random(7));

        try (EarlierCheckpoints earlier = EarlierCheckpoints.of(sink -> {
            for (long size : sizes) {
                sink.add(size, root(size));
            }
            sink.add(300, root(300));
        })) {
            assertThat(earlier.count()).isEqualTo(1_001);
            assertThat(earlier.largest()).isEqualTo(3_000);
            assertThat(earlier.contradiction()).isEmpty();
            for (long size = 1; size <= 3_001; size++) {
                assertThat(earlier.rootAt(size))
                        .isEqualTo(
                                size % 3 == 0 && size <= 3_000
                                        ? java.util.Optional.of(root(size))
                                        : java.util.Optional.empty());
            }
        }
    }

    private static Hash root(long size) {
        return Hashes.of(Long.toString(size).getBytes(UTF_8));
    }

    private void keep(SignedCheckpoint checkpoint) throws IOException {
        Path day = Files.createDirectories(folder.resolve("day"));
        Files.writeString(day.resolve(checkpoint.size() + ".checkpoint"), checkpoint.note());
    }

    private Path keep(String name, long size, Hash root) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                new Checkpoint(LedgerFixture.KEY.name(), size, root)
                        .signedBy(LedgerFixture.KEY)
                        .note());
    }

    private int verify() throws IOException {
        Path key = Files.writeString(
                Files.createTempFile("key", null),
                LedgerFixture.KEY.verifierKey().text());
        String[] arguments = {
            "--database", fixture.url,
            "--user", user(),
            "--ledger", address(),
            "--key", key.toString(),
            "--checkpoints", folder.toString()
        };
        return LiveVerification.run(arguments, "", new PrintStream(output, true, UTF_8));
    }

    private String address() {
        return "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort();
    }

    private String user() {
        String user = fixture.log.sql().queryForObject("SELECT current_user", String.class);
        return String.valueOf(user);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            if (path.startsWith("tile/") && refusals.getAndUpdate(left -> left < 0 ? left : left - 1) > 0) {
                exchange.sendResponseHeaders(refusal, -1);
                return;
            }
            byte[] body = path.equals("checkpoint")
                    ? fixture.ledger.checkpoint().note().getBytes(UTF_8)
                    : fixture.ledger.tile(TilePath.parse(path)).orElse(new byte[0]);
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
