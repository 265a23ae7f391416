package io.artistagent.ledger.verify;

import io.artistagent.ledger.archive.FileName;
import io.artistagent.ledger.entry.LedgerEntry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds out which event a leaf stands for, by reading the entries again. Used only for what differs. */
final class EventNames {

    /** How many events are looked up. For each, a file of entries is read from its beginning, and a forged export may have any number of differences. */
    private static final int MOST = 50;

    private final ExportFiles files;
    private int lookedUp;

    EventNames(ExportFiles files) {
        this.files = files;
    }

    /** The event of a leaf in words, as the export has it. */
    String of(long leaf) throws IOException {
        Optional<byte[]> entry = lookedUp++ < MOST ? find(leaf) : Optional.empty();
        return entry.map(bytes -> describe(leaf, bytes)).orElseGet(() -> "the event of leaf %d".formatted(leaf));
    }

    /** The event of an entry in words. */
    static String describe(long leaf, byte[] bytes) {
        try {
            LedgerEntry entry = LedgerEntry.parse(bytes);
            return "event %s (%s, leaf %d, index %d of the log)"
                    .formatted(entry.eventId(), entry.type(), leaf, entry.index());
        } catch (IllegalArgumentException e) {
            return "the event of leaf %d, whose entry is malformed".formatted(leaf);
        }
    }

    private Optional<byte[]> find(long leaf) throws IOException {
        for (FileName.Entries range : EntryStream.names(files)) {
            if (leaf >= range.first() && leaf < range.end()) {
                return find(leaf, range);
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> find(long leaf, FileName.Entries range) throws IOException {
        try (EntryStream entries = new EntryStream(files, List.of(range), new Findings())) {
            entries.covers(range.first());
            for (long at = range.first(); at < leaf; at++) {
                entries.next();
            }
            return entries.next();
        }
    }
}
