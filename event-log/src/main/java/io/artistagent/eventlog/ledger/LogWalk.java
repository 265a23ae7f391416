package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.ledger.Difference.Kind;
import io.artistagent.ledger.entry.LedgerEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the rows of the log with the entries of the ledger, page by page, in their order. */
final class LogWalk {

    /** So many events may have been inserted into a page before the rest of it counts as removed. */
    private static final int INSERTED = 1_000;

    private final LedgerTables tables;
    private final LogRows rows = new LogRows();
    private final Reencryptions reencryptions = new Reencryptions();

    LogWalk(LedgerTables tables) {
        this.tables = tables;
    }

    /**
     * A part of the walk.
     *
     * @param leaves the leaves, in order and without holes
     * @param differences how the log differs from them, and a leaf that is missing behind them
     */
    record Page(List<Leaf> leaves, List<Difference> differences) {}

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
        if (!leaves.isEmpty()) {
            compare(
                    connection,
                    leaves,
                    rows.between(connection, after, leaves.getLast().index(), leaves.size() + INSERTED),
                    differences);
        }
        if (leaves.size() < count) {
            long last = leaves.isEmpty() ? after : leaves.getLast().index();
            differences.add(new Difference(
                    Kind.ENTRY,
                    from + leaves.size(),
                    Math.max(last, 0) + 1,
                    null,
                    "the ledger has lost the entry of its leaf"));
        }
        return new Page(leaves, differences);
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

    private void compare(Connection connection, List<Leaf> leaves, List<LogRow> stored, List<Difference> differences)
            throws SQLException {
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
                compare(connection, leaf, entry, row, differences);
                row = next(rest);
            }
        }
    }

    private void compare(
            Connection connection, Leaf leaf, Optional<LedgerEntry> entry, LogRow row, List<Difference> differences)
            throws SQLException {
        if (entry.isEmpty()) {
            differences.add(new Difference(
                    Kind.ENTRY, leaf.number(), leaf.index(), row.eventId(), "the entry is not readable"));
            return;
        }
        String detail = change(connection, leaf, entry.get(), row);
        if (!detail.isEmpty()) {
            differences.add(new Difference(
                    Kind.CHANGED, leaf.number(), leaf.index(), entry.get().eventId(), detail));
        }
    }

    /** What differs between an entry and the row; nothing if the row is as it was, or was re-encrypted. */
    private String change(Connection connection, Leaf leaf, LedgerEntry entry, LogRow row) throws SQLException {
        LedgerEntry now;
        try {
            now = Entries.of(row);
        } catch (IllegalArgumentException impossible) {
            return "values that no event has";
        }
        return Arrays.equals(now.canonical(), leaf.entry()) || reencryptions.explain(connection, entry, now)
                ? ""
                : "different " + String.join(", ", EntryComparison.differences(entry, now));
    }

    private static @Nullable LogRow next(Iterator<LogRow> rows) {
        return rows.hasNext() ? rows.next() : null;
    }
}
