package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.ledger.Difference.Kind;
import io.artistagent.eventlog.upcasting.Upcasting;
import io.artistagent.ledger.entry.LedgerEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the rows of the log with the entries of the ledger, page by page, in their order. */
final class LogWalk {

    /** So many events may have been inserted into a page before the rest of it counts as removed. */
    private static final int INSERTED = 1_000;

    private final LedgerTables tables;
    private final LogRows rows = new LogRows();
    private final Reencryptions reencryptions;

    LogWalk(LedgerTables tables, Upcasting upcasting) {
        this.tables = tables;
        this.reencryptions = new Reencryptions(upcasting);
    }

    /**
     * A part of the walk.
     *
     * @param leaves the leaves, in order and without holes
     * @param differences how the log differs from them, and a leaf that is missing behind them
     * @param reencrypted the indexes of the events that record re-encryptions of rows, by the indexes of these rows
     */
    record Page(List<Leaf> leaves, List<Difference> differences, Map<Long, Long> reencrypted) {}

    /** How a row differs from its entry. */
    private record Change(String detail, Optional<Reencryptions.Candidate> candidate) {}

    /**
     * Compares leaves with the rows of the log.
     *
     * @param from the number of the first leaf
     * @param count how many leaves the ledger must have from there on, at least one
     */
    Page page(Connection connection, long from, int count) throws SQLException {
        List<Leaf> leaves = withoutHoles(tables.leaves(connection, from, count), from);
        long after = from == 0 ? Long.MIN_VALUE : indexOf(connection, from - 1);
        List<Difference> differences = new ArrayList<>();
        Map<Long, Reencryptions.Candidate> candidates = new HashMap<>();
        if (!leaves.isEmpty()) {
            compare(
                    leaves,
                    rows.between(connection, after, leaves.getLast().index(), leaves.size() + INSERTED),
                    differences,
                    candidates);
        }
        Map<Long, Long> reencrypted = reencryptions.recordsOf(connection, candidates.values());
        differences.removeIf(each -> reencrypted.containsKey(each.index()));
        if (leaves.size() < count) {
            long last = leaves.isEmpty() ? after : leaves.getLast().index();
            differences.add(new Difference(
                    Kind.ENTRY,
                    from + leaves.size(),
                    Math.max(last, 0) + 1,
                    null,
                    "the ledger has lost the entry of its leaf"));
        }
        return new Page(leaves, differences, reencrypted);
    }

    private static List<Leaf> withoutHoles(List<Leaf> leaves, long from) {
        int count = 0;
        while (count < leaves.size() && leaves.get(count).number() == from + count) {
            count++;
        }
        return leaves.subList(0, count);
    }

    private long indexOf(Connection connection, long number) throws SQLException {
        List<Leaf> leaf = tables.leaves(connection, number, 1);
        return leaf.isEmpty() ? 0 : leaf.getFirst().index();
    }

    private void compare(
            List<Leaf> leaves,
            List<LogRow> stored,
            List<Difference> differences,
            Map<Long, Reencryptions.Candidate> candidates) {
        Iterator<LogRow> rest = stored.iterator();
        LogRow row = next(rest);
        for (Leaf leaf : leaves) {
            for (; row != null && row.index() < leaf.index(); row = next(rest)) {
                differences.add(new Difference(
                        Kind.INSERTED, leaf.number(), row.index(), row.eventId(), "the ledger has no leaf for it"));
            }
            Optional<LedgerEntry> entry = Entries.parse(leaf);
            if (row == null || row.index() > leaf.index()) {
                differences.add(new Difference(
                        Kind.REMOVED,
                        leaf.number(),
                        leaf.index(),
                        entry.map(LedgerEntry::eventId).orElse(null),
                        "the log has no row at this index"));
            } else {
                compare(leaf, entry, row, differences, candidates);
                row = next(rest);
            }
        }
    }

    private void compare(
            Leaf leaf,
            Optional<LedgerEntry> entry,
            LogRow row,
            List<Difference> differences,
            Map<Long, Reencryptions.Candidate> candidates) {
        if (entry.isEmpty()) {
            differences.add(new Difference(
                    Kind.ENTRY, leaf.number(), leaf.index(), row.eventId(), "the entry is not readable"));
            return;
        }
        change(leaf, entry.get(), row).ifPresent(change -> {
            differences.add(new Difference(
                    Kind.CHANGED, leaf.number(), leaf.index(), entry.get().eventId(), change.detail()));
            change.candidate().ifPresent(candidate -> candidates.put(leaf.index(), candidate));
        });
    }

    /** What differs between an entry and the row; nothing if the row is as it was. */
    private Optional<Change> change(Leaf leaf, LedgerEntry entry, LogRow row) {
        LedgerEntry now;
        try {
            now = Entries.of(row);
        } catch (IllegalArgumentException impossible) {
            return Optional.of(new Change("values that no event has", Optional.empty()));
        }
        return Arrays.equals(now.canonical(), leaf.entry())
                ? Optional.empty()
                : Optional.of(new Change(
                        "different " + String.join(", ", EntryComparison.differences(entry, now)),
                        reencryptions.candidate(entry, row, now)));
    }

    private static @Nullable LogRow next(Iterator<LogRow> rows) {
        return rows.hasNext() ? rows.next() : null;
    }
}
