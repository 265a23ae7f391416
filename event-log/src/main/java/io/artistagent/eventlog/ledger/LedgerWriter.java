package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.database.OwnTransaction;
import io.artistagent.ledger.tree.Hashes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Appends the events of the log to the ledger, in batches: leaves, tiles and progress change in one transaction. After a failure, another
 * writer continues from what is stored.
 */
final class LedgerWriter {

    /** A row of the log takes about 600 bytes here, whatever the size of its event. */
    static final int BATCH = 4_096;

    private final LedgerTables tables;
    private final LogRows rows = new LogRows();
    private final Connection connection;
    private final GrowingTiles tiles;
    private LedgerProgress progress;

    private LedgerWriter(LedgerTables tables, Connection connection, LedgerProgress progress, GrowingTiles tiles) {
        this.tables = tables;
        this.connection = connection;
        this.progress = progress;
        this.tiles = tiles;
    }

    /** Continues the stored ledger. */
    static LedgerWriter resume(LedgerTables tables, Connection connection) throws SQLException {
        LedgerProgress progress = tables.progress(connection);
        FetchedTiles stored = new FetchedTiles(tables, connection).above(progress.size());
        return new LedgerWriter(tables, connection, progress, GrowingTiles.of(progress.size(), stored));
    }

    LedgerProgress progress() {
        return progress;
    }

    /**
     * Appends the next batch of events.
     *
     * @param upTo the high-water mark of the log
     * @return how many events it appended; {@link #BATCH} if there may be more
     */
    int append(long upTo) throws SQLException {
        LedgerProgress next = OwnTransaction.on(connection, own -> {
            List<LogRow> batch = rows.firstBetween(own, progress.lastIndex(), upTo, BATCH);
            return batch.isEmpty() ? progress : append(batch);
        });
        int appended = (int) (next.size() - progress.size());
        progress = next;
        return appended;
    }

    private LedgerProgress append(List<LogRow> batch) throws SQLException {
        List<Leaf> leaves = new ArrayList<>(batch.size());
        for (LogRow row : batch) {
            byte[] entry = Entries.of(row).canonical();
            leaves.add(new Leaf(progress.size() + leaves.size(), row.index(), entry));
            tiles.append(Hashes.leaf(entry));
        }
        LedgerProgress next = new LedgerProgress(
                progress.size() + batch.size(), batch.getLast().index());
        if (!tables.advance(connection, progress, next)) {
            throw new LedgerUnavailable("Another process has moved the ledger.");
        }
        tables.insert(connection, leaves, batch.stream().map(LogRow::eventId).toList());
        tables.store(connection, tiles.takeChanged());
        return next;
    }
}
