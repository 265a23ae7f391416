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

    WindowCheck(ExportFiles files, LeafTable table, Findings findings, FileName.Records window, int number) {
        this.files = files;
        this.table = table;
        this.names = new EventNames(files);
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
        Optional<RecordLink> link;
        try {
            link = RecordLink.in(JsonParser.parse(record));
        } catch (IllegalArgumentException e) {
            different("its JSON is malformed", hash);
            return;
        }
        if (link.isEmpty()) {
            others++;
            if (!lineDiffers && hash.isPresent() && hash.get().leaf().isPresent()) {
                different("it does not name its event", hash);
            }
            return;
        }
        RecordLink found = link.get();
        if (!table.has(found.leaf())) {
            different("the export has no entry of its event " + found.eventId(), hash);
        } else if (!table.matches(found, number)) {
            different("the ledger has another event or other hashes: it has " + names.of(found.leaf()), found);
        } else if (!found.matchesItsBytes()) {
            different("the stored bytes of %s do not have their hash".formatted(names.of(found.leaf())), found);
        } else if (!table.see(found.leaf())) {
            different("there is a second record of " + names.of(found.leaf()), found);
        }
    }

    private void different(String what, RecordLink link) {
        if (!linkDiffers) {
            findings.add(Finding.at(link.leaf(), message(what)));
        }
        linkDiffers = true;
    }

    private void different(String what, Optional<LineHash> hash) {
        if (!linkDiffers) {
            findings.add(new Finding(hash.map(LineHash::leaf).orElse(OptionalLong.empty()), message(what)));
        }
        linkDiffers = true;
    }

    private String message(String what) {
        return "%s, line %d: the record is not that of the ledger; %s.".formatted(window.text(), line, what);
    }
}
