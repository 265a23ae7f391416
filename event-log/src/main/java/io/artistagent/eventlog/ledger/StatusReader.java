package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.entry.LedgerEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads the state of the ledger from the database. */
final class StatusReader {

    /** A checkpoint follows an event within about a second. */
    private static final Duration LONGEST_WITHOUT_CHECKPOINT = Duration.ofSeconds(30);

    /** The self-check of a small ledger takes seconds; a database that is away for a while is no reason to be alarmed. */
    private static final Duration SHORTEST_WITHOUT_CHECK = Duration.ofHours(1);

    /** How many differences between log and ledger are shown; the first one matters most. */
    private static final int SHOWN = 20;

    private final LogRows rows = new LogRows();
    private final AlterationTable alterations = new AlterationTable();
    private final FaultTable faults = new FaultTable();
    private final PlaceTable places = new PlaceTable();
    private final LedgerTables tables;
    private final CheckpointTable checkpoints;

    StatusReader(LedgerTables tables, CheckpointTable checkpoints) {
        this.tables = tables;
        this.checkpoints = checkpoints;
    }

    LedgerStatus read(Connection connection, Instant now) throws SQLException {
        // In this order: the ledger grows before a checkpoint is signed
        Optional<SignedCheckpoint> newest = checkpoints.newest(connection);
        LedgerProgress progress = tables.progress(connection);
        long signed = newest.map(SignedCheckpoint::size).orElse(0L);
        Optional<String> lost =
                signed > progress.size() ? Optional.of(CheckpointSigner.FEWER_LEAVES) : Optional.empty();
        return new LedgerStatus(
                progress.size(),
                Math.max(0, rows.last(connection) - progress.lastIndex()),
                newest,
                waitingSince(connection, signed, progress)
                        .filter(since -> since.plus(LONGEST_WITHOUT_CHECKPOINT).isBefore(now))
                        .isPresent(),
                isUnchecked(alterations.uncheckedSince(connection), progress.size(), now),
                faults.read(connection).or(() -> lost),
                alterations.finishedAt(connection),
                alterations.next(connection),
                alterations.reencrypted(connection),
                alterations.count(connection),
                alterations.first(connection, SHOWN),
                places.all(connection));
    }

    /** Whether the self-check has not reached the end for much longer than a run takes. */
    private static boolean isUnchecked(Instant since, long size, Instant now) {
        Duration run = Duration.ofSeconds(size / SelfCheck.PAGE);
        Duration longest = run.multipliedBy(3).compareTo(SHORTEST_WITHOUT_CHECK) > 0
                ? run.multipliedBy(3)
                : SHORTEST_WITHOUT_CHECK;
        return since.plus(longest).isBefore(now);
    }

    /** The time of the first event that no checkpoint covers. */
    private Optional<Instant> waitingSince(Connection connection, long signed, LedgerProgress progress)
            throws SQLException {
        return signed < progress.size()
                ? tables.leaves(connection, signed, 1).stream()
                        .findFirst()
                        .flatMap(Entries::parse)
                        .map(LedgerEntry::at)
                : rows.between(connection, progress.lastIndex(), Long.MAX_VALUE, 1).stream()
                        .findFirst()
                        .map(LogRow::at);
    }
}
