package io.artistagent.ledger.verify;

import io.artistagent.ledger.archive.FileName;
import io.artistagent.ledger.archive.RecordLink;
import io.artistagent.ledger.archive.RecordsWriter;
import io.artistagent.ledger.json.JsonParser;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** Compares the records of a window with the hashes of their lines and with the ledger. Reports the first difference of each kind. */
final class WindowCheck {

    private final ExportFiles files;
    private final LeafTable table;
    private final EventNames names;
    private final Findings findings;
    private final FileName.Records window;
    private final int number;
    private long line;
    private boolean lineDiffers;
    private boolean linkDiffers;
    private long others;

    WindowCheck(
            ExportFiles files,
            LeafTable table,
            EventNames names,
            Findings findings,
            FileName.Records window,
            int number) {
        this.files = files;
        this.table = table;
        this.names = names;
        this.findings = findings;
        this.window = window;
        this.number = number;
    }

    /** Reads the window, and returns how many of its records are not about an event of the ledger. */
    long run() throws IOException {
        if (!files.has(window.text()) || !files.has(window.hashes().text())) {
            findings.add("%s or the file of its hashes is missing.".formatted(window.text()));
            return 0;
        }
        try (Lines records = Lines.compressed(files, window.text(), RecordsWriter.LONGEST, findings);
                Lines hashes = Lines.plain(files, window.hashes().text(), LineHash.LONGEST, findings)) {
            while (records.peek().isPresent() || hashes.peek().isPresent()) {
                line++;
                Optional<byte[]> record = records.next();
                Optional<LineHash> hash = hashes.next().flatMap(this::lineHash);
                if (!lineDiffers) {
                    compare(record, hash, records.peek(), hashes.peek().flatMap(this::lineHash));
                }
                if (record.isPresent()) {
                    link(record.get(), hash);
                }
            }
        }
        return others;
    }

    private Optional<LineHash> lineHash(byte[] text) {
        try {
            return Optional.of(LineHash.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void compare(
            Optional<byte[]> record, Optional<LineHash> hash, Optional<byte[]> nextRecord, Optional<LineHash> nextHash)
            throws IOException {
        if (record.isPresent() && hash.isPresent() && hash.get().isOf(record.get())) {
            return;
        }
        lineDiffers = true;
        if (hash.isEmpty()) {
            findings.add("%s, line %d: the line was inserted.".formatted(window.text(), line));
            return;
        }
        boolean isNext =
                record.isPresent() && nextHash.isPresent() && nextHash.get().isOf(record.get());
        boolean nextIsThis = nextRecord.isPresent() && hash.get().isOf(nextRecord.get());
        String what;
        if (isNext && nextIsThis) {
            what = "%s is swapped with the one that follows it";
        } else if (record.isEmpty() || isNext) {
            what = "%s was removed";
        } else if (nextIsThis) {
            what = "a line was inserted before %s";
        } else {
            what = "%s was changed";
        }
        report(hash.get(), what);
    }

    private void report(LineHash hash, String what) throws IOException {
        String place = "%s, line %d: ".formatted(window.text(), line);
        if (hash.leaf().isPresent()) {
            long leaf = hash.leaf().getAsLong();
            findings.add(Finding.at(leaf, place + what.formatted(names.of(leaf)) + "."));
        } else {
            findings.add(place + what.formatted("a record that is not about an event") + ".");
        }
    }

    /** Compares what a record says about its event with the entry. */
    private void link(byte[] record, Optional<LineHash> hash) throws IOException {
        try {
            Optional<RecordLink> link = RecordLink.in(JsonParser.parse(record));
            if (link.isPresent()) {
                link(link.get());
                return;
            }
            others++;
            if (!lineDiffers && hash.isPresent() && hash.get().leaf().isPresent()) {
                different(hash.get().leaf(), "the record does not name its event");
            }
        } catch (IllegalArgumentException e) {
            different(hash.map(LineHash::leaf).orElse(OptionalLong.empty()), "the record is malformed");
        }
    }

    private void link(RecordLink link) throws IOException {
        boolean known = table.has(link.leaf());
        boolean first = known && table.see(link.leaf());
        if (linkDiffers || first && table.matches(link, number) && link.matchesItsBytes()) {
            return;
        }
        OptionalLong leaf = OptionalLong.of(link.leaf());
        String record = "the record of event " + link.eventId();
        if (!known) {
            different(leaf, record + " names leaf %d, of which the export has no entry".formatted(link.leaf()));
        } else if (!table.matches(link, number)) {
            different(leaf, record + " does not match the ledger, which has " + names.of(link.leaf()));
        } else if (!link.matchesItsBytes()) {
            different(leaf, record + " has stored bytes without the hash of " + names.of(link.leaf()));
        } else {
            different(leaf, "there is a second record of " + names.of(link.leaf()));
        }
    }

    private void different(OptionalLong leaf, String what) {
        if (!linkDiffers) {
            findings.add(new Finding(leaf, "%s, line %d: %s.".formatted(window.text(), line, what)));
        }
        linkDiffers = true;
    }

    /** Whether a record did not match its entry. */
    boolean linkDiffers() {
        return linkDiffers;
    }
}
