package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.tile.TilePath;
import io.artistagent.ledger.tree.Hashes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;

/** The SQL of the leaves and tiles. The typed arrays of a batch are one parameter each, so that a batch of any size is one statement. */
final class LedgerTables {

    private static final String INSERT_LEAVES = "INSERT INTO ledger.leaf (number, global_index, event_hash, entry)"
            + " SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bytea[])";
    private static final String STORE_TILES = "INSERT INTO ledger.tile (level, number, hashes)"
            + " SELECT * FROM unnest(?::smallint[], ?::bigint[], ?::bytea[])"
            + " ON CONFLICT (level, number) DO UPDATE SET hashes = excluded.hashes";
    private static final String ADVANCE = "UPDATE ledger.progress SET size = ?, last_index = ? WHERE size = ?";
    private static final String TILES = "SELECT level, number, hashes FROM ledger.tile"
            + " JOIN unnest(?::smallint[], ?::bigint[]) AS wanted (level, number) USING (level, number)";
    private static final String LEAVES = "SELECT number, global_index, entry FROM ledger.leaf";

    LedgerProgress progress(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT size, last_index FROM ledger.progress");
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new LedgerBroken("The table ledger.progress is empty.");
            }
            return new LedgerProgress(row.getLong(1), row.getLong(2));
        }
    }

    /**
     * Moves the ledger forward.
     *
     * @return false if another process has moved it
     */
    boolean advance(Connection connection, LedgerProgress from, LedgerProgress to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            statement.setLong(1, to.size());
            statement.setLong(2, to.lastIndex());
            statement.setLong(3, from.size());
            return statement.executeUpdate() == 1;
        }
    }

    void insert(Connection connection, List<Leaf> leaves, List<String> eventIds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_LEAVES)) {
            statement.setArray(1, longs(connection, leaves, Leaf::number));
            statement.setArray(2, longs(connection, leaves, Leaf::index));
            statement.setArray(3, longs(connection, eventIds, LedgerTables::hash));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "bytea", leaves.stream().map(Leaf::entry).toArray(byte[][]::new)));
            statement.executeUpdate();
        }
    }

    void store(Connection connection, List<StoredTile> tiles) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STORE_TILES)) {
            statement.setArray(1, levels(connection, tiles, StoredTile::level));
            statement.setArray(2, longs(connection, tiles, StoredTile::number));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea", tiles.stream().map(StoredTile::hashes).toArray(byte[][]::new)));
            statement.executeUpdate();
        }
    }

    /** The stored ones of these tiles. */
    List<StoredTile> tiles(Connection connection, Collection<TilePath> paths) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TILES)) {
            statement.setArray(1, levels(connection, paths, TilePath::level));
            statement.setArray(2, longs(connection, paths, TilePath::index));
            List<StoredTile> tiles = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tiles.add(new StoredTile(rows.getInt(1), rows.getLong(2), rows.getBytes(3)));
                }
            }
            return tiles;
        }
    }

    /** The leaves from a number on, in order, limited to {@code most}. */
    List<Leaf> leaves(Connection connection, long from, int most) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(LEAVES + " WHERE number >= ? ORDER BY number LIMIT ?")) {
            statement.setLong(1, from);
            statement.setInt(2, most);
            return leaves(statement);
        }
    }

    /** The leaves of the events at these indexes of the log, in order. One search finds a run of events that follow each other. */
    List<Leaf> leavesAt(Connection connection, Collection<Long> indexes) throws SQLException {
        NavigableSet<Long> wanted = new TreeSet<>(indexes);
        List<Leaf> found = new ArrayList<>();
        while (!wanted.isEmpty()) {
            List<Leaf> run = leaves(connection, sizeAt(connection, wanted.getFirst() - 1), wanted.size());
            for (Leaf leaf : run) {
                if (wanted.contains(leaf.index())) {
                    found.add(leaf);
                }
            }
            wanted = run.isEmpty()
                    ? Collections.emptyNavigableSet()
                    : wanted.tailSet(run.getLast().index(), false);
        }
        return found;
    }

    /** The leaves that may be that of an event: those whose events' ids have the same hash. */
    List<Leaf> leavesOf(Connection connection, String eventId) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(LEAVES + " WHERE event_hash = ? ORDER BY number LIMIT 100")) {
            statement.setLong(1, hash(eventId));
            return leaves(statement);
        }
    }

    /** How many leaves are of events up to an index: a binary search, because the indexes grow with the numbers. */
    long sizeAt(Connection connection, long index) throws SQLException {
        long low = 0;
        long high = progress(connection).size();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (indexOf(connection, middle) <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long indexOf(Connection connection, long number) throws SQLException {
        return leaves(connection, number, 1).stream()
                .filter(leaf -> leaf.number() == number)
                .findFirst()
                .orElseThrow(() -> new LedgerBroken("The ledger lacks the entry of leaf " + number + "."))
                .index();
    }

    private static List<Leaf> leaves(PreparedStatement statement) throws SQLException {
        List<Leaf> leaves = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                leaves.add(new Leaf(rows.getLong(1), rows.getLong(2), rows.getBytes(3)));
            }
        }
        return leaves;
    }

    private static long hash(String eventId) {
        return ByteBuffer.wrap(
                        Hashes.of(eventId.getBytes(StandardCharsets.UTF_8)).bytes())
                .getLong();
    }

    private static <T> java.sql.Array longs(Connection connection, Collection<T> rows, Function<T, Long> column)
            throws SQLException {
        return connection.createArrayOf("int8", rows.stream().map(column).toArray(Long[]::new));
    }

    private static <T> java.sql.Array levels(Connection connection, Collection<T> rows, Function<T, Integer> column)
            throws SQLException {
        return connection.createArrayOf(
                "int2", rows.stream().map(column).map(Integer::shortValue).toArray(Short[]::new));
    }
}
