package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.access.AccessLogUnavailable;
import io.artistagent.eventlog.access.AccessVerification;
import io.artistagent.eventlog.codec.CodecConfiguration;
import io.artistagent.eventlog.upcasting.Upcasting;
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
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
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
        } catch (Throwable unexpected) {
            // Java would end with the status that says that the log was changed
            out.println("The log could not be verified: " + unexpected);
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
            String folder = options.get("--checkpoints");
            if (folder == null) {
                try (EarlierCheckpoints none = EarlierCheckpoints.of(sink -> {})) {
                    return run(connection, served, newest, none);
                }
            }
            CheckpointFolder kept = new CheckpointFolder(Path.of(folder), key);
            try (EarlierCheckpoints earlier = kept.read()) {
                return contradicts(kept, earlier, newest) ? CHANGED : run(connection, served, newest, earlier);
            }
        }
    }

    private int run(Connection connection, HttpLedger served, Checkpoint newest, EarlierCheckpoints earlier)
            throws SQLException {
        LogVerification verification = new LogVerification(connection, upcasting(), served, newest, earlier);
        Optional<Difference> first = verification.run();
        if (verification.reencrypted() > 0) {
            List<Long> records = verification.reencryptionRecords();
            out.printf(
                    "Re-encrypted: %d events differ from their entries; the events EventReencrypted at %s%s record that%n",
                    verification.reencrypted(),
                    records.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                    verification.reencrypted() > records.size() ? " and further ones" : "");
        }
        first.ifPresentOrElse(
                difference -> out.println("The log was changed. " + difference.sentence()),
                () -> out.printf(
                        "Unchanged: %d events, root %s, %d earlier checkpoints%n",
                        newest.size(), newest.root().base64(), earlier.count()));
        return first.isPresent() || !accessesAreUnaltered(connection) ? CHANGED : UNCHANGED;
    }

    /** Whether the signed checkpoints show by themselves that the ledger was set back or rebuilt. */
    private boolean contradicts(CheckpointFolder kept, EarlierCheckpoints earlier, Checkpoint newest)
            throws IOException {
        OptionalLong contradiction = earlier.contradiction();
        if (contradiction.isPresent()) {
            out.printf(
                    "The log was changed: two signed checkpoints of %d leaves contradict each other:%n  %s%n",
                    contradiction.getAsLong(),
                    kept.filesOf(contradiction.getAsLong()).stream()
                            .map(Path::toString)
                            .collect(Collectors.joining(System.lineSeparator() + "  ")));
            return true;
        }
        if (earlier.largest() > newest.size()) {
            out.printf(
                    "The log was changed: an earlier checkpoint has %d leaves, and the newest one only %d.%n",
                    earlier.largest(), newest.size());
            return true;
        }
        Optional<Hash> same = earlier.rootAt(newest.size());
        if (same.isPresent() && !same.get().equals(newest.root())) {
            out.printf(
                    "The log was changed: the newest checkpoint of %d leaves contradicts %s.%n",
                    newest.size(), kept.filesOf(newest.size()).getFirst());
            return true;
        }
        return false;
    }

    /** The forms of events that this program knows. */
    private static Upcasting upcasting() {
        try (AnnotationConfigApplicationContext context =
                new AnnotationConfigApplicationContext(CodecConfiguration.class)) {
            return context.getBean(Upcasting.class);
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
}
