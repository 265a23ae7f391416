package io.artistagent.ledger.verify;

import io.artistagent.ledger.note.VerifierKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command {@code scripts/verify}. Ends with 0 if the export is unchanged, 1 if it is not, 2 if it could not be verified. */
public final class Verify {

    private static final int UNCHANGED = 0;
    private static final int CHANGED = 1;
    private static final int FAILED = 2;

    private static final String USAGE = """
            Usage: scripts/verify EXPORT --key KEY [--checkpoint OLDER]... [--witness KEY]...

              EXPORT              a directory or a ZIP archive, or the file with the proof of one event
              --key KEY           the verifier key of the ledger, name+hash+base64, or a file with it
              --checkpoint OLDER  a checkpoint that you have kept, or an older export; may be repeated
              --witness KEY       the key of a witness that must have cosigned the checkpoint; may be repeated

            scripts/verify --live compares a running log with its ledger (docs/en/ledger-operation.md).
            """;

    private Verify() {}

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        Options options;
        try {
            options = options(arguments);
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            err.print(USAGE);
            return FAILED;
        }
        try {
            Report report = verify(options);
            report.lines().forEach(out::println);
            return report.unchanged() ? UNCHANGED : CHANGED;
        } catch (NoSuchFileException e) {
            err.println("The export could not be verified: there is no file " + e.getFile());
            return FAILED;
        } catch (CharacterCodingException e) {
            err.println("The export could not be verified: a file that should be text is none");
            return FAILED;
        } catch (IllegalArgumentException e) {
            err.println("The export could not be verified: " + e.getMessage());
            return FAILED;
        } catch (IOException e) {
            err.println("The export could not be verified: " + e);
            return FAILED;
        }
    }

    private static Report verify(Options options) throws IOException {
        return ProofFile.is(options.export)
                ? ProofFile.verify(options.export, options.key, options.witnesses)
                : new ExportVerifier(options.key, options.older, options.witnesses).verify(options.export);
    }

    private static Options options(List<String> arguments) throws IOException {
        List<Path> exports = new ArrayList<>();
        List<VerifierKey> keys = new ArrayList<>();
        List<Path> older = new ArrayList<>();
        List<VerifierKey> witnesses = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--key" -> keys.add(key(value(arguments, ++i)));
                case "--checkpoint" -> older.add(Path.of(value(arguments, ++i)));
                case "--witness" -> witnesses.add(key(value(arguments, ++i)));
                default -> {
                    if (argument.startsWith("-")) {
                        throw new IllegalArgumentException("There is no option " + argument);
                    }
                    exports.add(Path.of(argument));
                }
            }
        }
        if (exports.size() != 1 || keys.size() != 1) {
            throw new IllegalArgumentException("One export and one key are needed");
        }
        if (!older.isEmpty() && ProofFile.is(exports.getFirst())) {
            throw new IllegalArgumentException("The proof of one event cannot be compared with another checkpoint");
        }
        return new Options(exports.getFirst(), keys.getFirst(), older, witnesses);
    }

    private static String value(List<String> arguments, int index) {
        if (index >= arguments.size()) {
            throw new IllegalArgumentException("An option lacks its value");
        }
        return arguments.get(index);
    }

    private static VerifierKey key(String textOrFile) throws IOException {
        Path file = Path.of(textOrFile);
        return VerifierKey.parse(Files.isRegularFile(file) ? Files.readString(file) : textOrFile);
    }

    private record Options(Path export, VerifierKey key, List<Path> older, List<VerifierKey> witnesses) {}
}
