package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.access.AccessLogUnavailable;
import io.artistagent.eventlog.access.AccessVerification;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.note.VerifierKey;
import io.artistagent.ledger.tree.Hash;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The program behind {@code scripts/verify --live}: compares the rows of a running log with the ledger as it is served, and names the first
 * event that was changed. It only reads, and needs a database user who may read the schemas {@code log}, {@code ledger} and {@code
 * access}.
 */
public final class LiveVerification {

    private static final int UNCHANGED = 0;
    private static final int CHANGED = 1;
    private static final int FAILED = 2;
    private static final Set<String> OPTIONS = Set.of("--database", "--user", "--ledger", "--key", "--checkpoints");

    private final Map<String, String> options;
    private final PrintStream out;

    private LiveVerification(Map<String, String> options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv().getOrDefault("PGPASSWORD", ""), System.out));
    }

    /**
     * Runs the program.
     *
     * @return its exit status: 0 if the log is unchanged, 1 if it was changed, 2 if it could not be verified
     */
    static int run(String[] arguments, String password, PrintStream out) {
        try {
            return new LiveVerification(options(arguments), out).run(password);
        } catch (IllegalArgumentException
                | IOException
                | UncheckedIOException
                | SQLException
                | AccessLogUnavailable failed) {
            out.println("The log could not be verified: " + failed.getMessage());
            return FAILED;
        }
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("""
                        verify --live --database URL [--user NAME] --ledger URL [--key FILE] [--checkpoints FOLDER]
                          --database     the JDBC URL of the log; the password is in PGPASSWORD
                          --ledger       the address of the ledger, such as http://127.0.0.1:8080/ledger
                          --key          the verifier key, from another place than the server
                          --checkpoints  earlier checkpoints, such as the folder to which they are published""");
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private int run(String password) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(
                        required("--database"), options.getOrDefault("--user", "artist_agent"), password);
                HttpLedger served = new HttpLedger(required("--ledger"))) {
            connection.setReadOnly(true);
            VerifierKey key = key(served);
            Checkpoint newest = Checkpoint.verified(SignedNote.parse(served.checkpoint()), key);
            SortedMap<Long, Hash> earlier = earlier(key);
            if (!earlier.isEmpty() && earlier.lastKey() > newest.size()) {
                out.printf(
                        "The log was changed: an earlier checkpoint has %d leaves, and the newest one only %d.%n",
                        earlier.lastKey(), newest.size());
                return CHANGED;
            }
            Optional<Difference> first = new LogVerification(connection, served, newest, earlier).run();
            first.ifPresentOrElse(
                    difference -> out.println("The log was changed. " + difference.sentence()),
                    () -> out.printf(
                            "Unchanged: %d events, root %s, %d earlier checkpoints%n",
                            newest.size(), newest.root().base64(), earlier.size()));
            return first.isPresent() || !accessesAreUnaltered(connection) ? CHANGED : UNCHANGED;
        }
    }

    /** The ledger proves the events that tell what the access log contains. */
    private boolean accessesAreUnaltered(Connection connection) {
        AccessVerification.Result accesses = AccessVerification.of(new SingleConnectionDataSource(connection, true))
                .verify();
        accesses.altered()
                .forEach(range -> out.printf("The access log was changed: rows %d to %d.%n", range.from(), range.to()));
        if (accesses.isUnaltered() && accesses.ranges() > 0) {
            out.printf("Unchanged: %d rows of the access log%n", accesses.rows());
        }
        return accesses.isUnaltered();
    }

    private String required(String option) {
        String value = options.get(option);
        if (value == null) {
            throw new IllegalArgumentException(option + " is missing");
        }
        return value;
    }

    private VerifierKey key(HttpLedger served) throws IOException {
        String file = options.get("--key");
        if (file != null) {
            return VerifierKey.parse(Files.readString(Path.of(file)));
        }
        out.println(
                "Warning: the key comes from the server that is verified. Give a key from another place with --key.");
        return VerifierKey.parse(served.key());
    }

    /** The roots of the earlier checkpoints by their sizes. Two that contradict each other are a forgery of their own. */
    private SortedMap<Long, Hash> earlier(VerifierKey key) throws IOException {
        SortedMap<Long, Hash> earlier = new TreeMap<>();
        String folder = options.get("--checkpoints");
        if (folder != null) {
            for (Path file : files(Path.of(folder))) {
                Checkpoint checkpoint = Checkpoint.verified(SignedNote.parse(Files.readString(file)), key);
                Hash other = earlier.put(checkpoint.size(), checkpoint.root());
                if (other != null && !other.equals(checkpoint.root())) {
                    throw new IllegalArgumentException(
                            "two signed checkpoints of %d leaves contradict each other".formatted(checkpoint.size()));
                }
            }
        }
        return earlier;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
