package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.database.OwnTransaction;
import io.artistagent.eventlog.ledger.Difference.Kind;
import io.artistagent.eventlog.upcasting.Upcasting;
import io.artistagent.ledger.tile.HashTile;
import io.artistagent.ledger.tile.TilePath;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the log with the ledger all the time, a page each second, and raises an alert if somebody has changed either. A million events
 * take half an hour. It does not replace a verification from outside: whoever can write to the database can also silence this check.
 */
final class SelfCheck {

    static final int PAGE = 512;

    private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);

    private final LedgerTables tables;
    private final AlterationTable alterations = new AlterationTable();
    private final LogWalk walk;
    private final LedgerState state;

    SelfCheck(LedgerTables tables, Upcasting upcasting, LedgerState state) {
        this.tables = tables;
        this.walk = new LogWalk(tables, upcasting);
        this.state = state;
    }

    /**
     * Checks the next page, in one transaction: no failure in between makes known differences unknown.
     *
     * @return whether there are more pages before the end of the ledger
     */
    boolean checkPage(Connection connection) throws SQLException {
        Checked checked = OwnTransaction.on(connection, own -> new Checked(check(own), alterations.count(own)));
        state.altered(checked.known());
        return checked.hasMore();
    }

    /**
     * The result of a page.
     *
     * @param known how many differences are known now
     */
    private record Checked(boolean hasMore, long known) {}

    private boolean check(Connection connection) throws SQLException {
        long size = tables.progress(connection).size();
        long from = alterations.next(connection);
        int count = (int) Math.min(PAGE, size - from);
        boolean more = from + count < size;
        int reencrypted = 0;
        if (count > 0) {
            LogWalk.Page page = walk.page(connection, from, count);
            List<Difference> found = new ArrayList<>(page.differences());
            found.addAll(changedTiles(connection, page.leaves()));
            alterations.replace(connection, from, more ? from + count : Long.MAX_VALUE, found);
            found.stream()
                    .findFirst()
                    .ifPresent(first -> LOG.error("The log or its ledger was altered. {}", first.sentence()));
            reencrypted = page.reencrypted().size();
        }
        alterations.continueAt(connection, more ? from + count : 0, reencrypted);
        return more;
    }

    private List<Difference> changedTiles(Connection connection, List<Leaf> leaves) throws SQLException {
        List<Difference> found = new ArrayList<>();
        if (leaves.isEmpty()) {
            return found;
        }
        FetchedTiles tiles = new FetchedTiles(tables, connection)
                .above(leaves.getFirst().number(), leaves.getLast().number());
        for (Leaf leaf : leaves) {
            changedTile(tiles, leaf).ifPresent(found::add);
        }
        return found;
    }

    /** Compares a leaf with its tile, and, if the leaf is the last one of full tiles, these with the tiles above them. */
    private static Optional<Difference> changedTile(FetchedTiles tiles, Leaf leaf) {
        Hash hash = Hashes.leaf(leaf.entry());
        Kind kind = Kind.ENTRY;
        long place = leaf.number();
        try {
            for (int level = 0; ; level++) {
                int width = (int) (place % TilePath.FULL) + 1;
                TilePath path = new TilePath(level, place / TilePath.FULL, width);
                byte[] tile = tiles.read(path);
                if (!Hash.at(tile, (width - 1) * Hash.LENGTH).equals(hash)) {
                    return Optional.of(difference(kind, leaf, path.path() + " has another hash"));
                }
                if (width < TilePath.FULL) {
                    return Optional.empty();
                }
                hash = HashTile.parse(tile, TilePath.FULL).root();
                place /= TilePath.FULL;
                kind = Kind.TILE;
            }
        } catch (MissingTile missing) {
            return Optional.of(difference(Kind.TILE, leaf, String.valueOf(missing.getMessage())));
        }
    }

    private static Difference difference(Kind kind, Leaf leaf, String detail) {
        return new Difference(kind, leaf.number(), leaf.index(), Entries.eventId(leaf), detail);
    }
}
