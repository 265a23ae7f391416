package io.artistagent.ledger.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a file of an export. It tells what the file contains, so that an interrupted export continues with what is there. */
public sealed interface FileName {

    /** The newest checkpoint of the ledger when the export began. */
    FileName CHECKPOINT = new Single("checkpoint");

    /** The text of the verifier key, for convenience: a verifier uses the key that it got elsewhere. */
    FileName KEY = new Single("key");

    /** The name as it is in the directory. */
    String text();

    /** A file that exists once. */
    record Single(String text) implements FileName {}

    /** The hashes of the leaves of a range, 32 bytes each, as in the tiles of level 0. */
    record Hashes(long first, long end) implements FileName {

        public Hashes {
            requireRange(first, end);
        }

        @Override
        public String text() {
            return "hashes-%012d-%012d".formatted(first, end);
        }
    }

    /** The entries of the leaves of a range, as in the bundles, compressed. */
    record Entries(long first, long end) implements FileName {

        public Entries {
            requireRange(first, end);
        }

        @Override
        public String text() {
            return "entries-%012d-%012d.gz".formatted(first, end);
        }
    }

    /**
     * The records of the events of a window of time, one JSON text a line, compressed.
     *
     * @param from the first moment, in whole seconds
     * @param to the moment at which the window has ended
     */
    record Records(Instant from, Instant to) implements FileName {

        public Records {
            requireWindow(from, to);
        }

        @Override
        public String text() {
            return "events-" + compact(from) + "-" + compact(to) + ".ndjson.gz";
        }

        /** The file with the hashes of the lines. */
        public LineHashes hashes() {
            return new LineHashes(from, to);
        }

        /** Whether a moment is in the window. */
        public boolean contains(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    /** For each line of a file of records: its SHA-256 in Base64, and the number of the leaf of its event or a dash. */
    record LineHashes(Instant from, Instant to) implements FileName {

        public LineHashes {
            requireWindow(from, to);
        }

        @Override
        public String text() {
            return "events-" + compact(from) + "-" + compact(to) + ".hashes";
        }
    }

    /**
     * Parses a name in its canonical form.
     *
     * @throws IllegalArgumentException if no file of an export has this name
     */
    static FileName parse(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("No file of an export has such a name"));
    }

    /** The name, if a file of an export can have it. */
    static Optional<FileName> find(String text) {
        try {
            return Names.find(text).filter(name -> name.text().equals(text));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void requireRange(long first, long end) {
        if (first < 0 || end <= first || end > Names.MOST_LEAVES) {
            throw new IllegalArgumentException("A range of leaves has a begin and an end behind it");
        }
    }

    private static void requireWindow(Instant from, Instant to) {
        if (!from.isBefore(to)
                || !from.truncatedTo(ChronoUnit.SECONDS).equals(from)
                || !to.truncatedTo(ChronoUnit.SECONDS).equals(to)) {
            throw new IllegalArgumentException("A window of time has whole seconds, and an end behind its begin");
        }
    }

    private static String compact(Instant moment) {
        return Names.COMPACT.format(moment);
    }

    /** The forms of names. */
    final class Names {

        static final long MOST_LEAVES = 999_999_999_999L;
        static final DateTimeFormatter COMPACT =
                DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

        private static final Pattern RANGE = Pattern.compile("(hashes|entries)-(\\d{12})-(\\d{12})(\\.gz)?");
        private static final Pattern WINDOW =
                Pattern.compile("events-(\\d{8}T\\d{6}Z)-(\\d{8}T\\d{6}Z)\\.(ndjson\\.gz|hashes)");

        private Names() {}

        static Optional<FileName> find(String text) {
            Matcher range = RANGE.matcher(text);
            if (range.matches()) {
                long first = Long.parseLong(range.group(2));
                long end = Long.parseLong(range.group(3));
                return Optional.of(range.group(1).equals("hashes") ? new Hashes(first, end) : new Entries(first, end));
            }
            Matcher window = WINDOW.matcher(text);
            if (window.matches()) {
                Records records = new Records(moment(window.group(1)), moment(window.group(2)));
                return Optional.of(window.group(3).equals("hashes") ? records.hashes() : records);
            }
            return Optional.of(text)
                    .filter(name -> name.equals(CHECKPOINT.text()) || name.equals(KEY.text()))
                    .map(Single::new);
        }

        private static Instant moment(String text) {
            return COMPACT.parse(text, Instant::from);
        }
    }
}
