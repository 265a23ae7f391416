package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.tree.Hash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The SQL of the checkpoints. */
final class CheckpointTable {

    private static final String READ = "SELECT size, root, signed_at, note || cosignatures FROM ledger.checkpoint";
    private static final String INSERT = "INSERT INTO ledger.checkpoint (size, root, signed_at, note)"
            + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private static final String ONE_EACH_MINUTE =
            "SELECT DISTINCT ON (date_trunc('minute', signed_at)) size, root, signed_at, note || cosignatures"
                    + " FROM ledger.checkpoint WHERE size > ? AND signed_at < ?"
                    + " ORDER BY date_trunc('minute', signed_at), size DESC LIMIT ?";

    /** Keeps what is a day old only once an hour: while events arrive, there is a checkpoint almost every second. */
    private static final String THIN_OUT = "DELETE FROM ledger.checkpoint WHERE size IN (SELECT size FROM ("
            + "SELECT size, row_number() OVER (PARTITION BY date_trunc('hour', signed_at) ORDER BY size DESC) AS place"
            + " FROM ledger.checkpoint WHERE signed_at < ?) AS old WHERE place > 1 LIMIT 10000)";

    Optional<SignedCheckpoint> newest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ + " ORDER BY size DESC LIMIT 1")) {
            return read(statement).stream().findFirst();
        }
    }

    Optional<SignedCheckpoint> ofSize(Connection connection, long size) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ + " WHERE size = ?")) {
            statement.setLong(1, size);
            return read(statement).stream().findFirst();
        }
    }

    /** The checkpoints beyond a size, the smallest first. */
    List<SignedCheckpoint> beyond(Connection connection, long size, int most) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(READ + " WHERE size > ? ORDER BY size LIMIT ?")) {
            statement.setLong(1, size);
            statement.setInt(2, most);
            return read(statement);
        }
    }

    /** Of the checkpoints beyond a size and before a time, the last one of each minute, the earliest first. */
    List<SignedCheckpoint> oneEachMinuteBeyond(Connection connection, long size, Instant before, int most)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ONE_EACH_MINUTE)) {
            statement.setLong(1, size);
            statement.setObject(2, before.atOffset(ZoneOffset.UTC));
            statement.setInt(3, most);
            return read(statement);
        }
    }

    /** The checkpoints below a size, the largest first. */
    List<SignedCheckpoint> below(Connection connection, long size, int most) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(READ + " WHERE size < ? ORDER BY size DESC LIMIT ?")) {
            statement.setLong(1, size);
            statement.setInt(2, most);
            return read(statement);
        }
    }

    /** Stores a checkpoint, unless there is one of the same size. */
    void insert(Connection connection, SignedCheckpoint checkpoint) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, checkpoint.size());
            statement.setBytes(2, checkpoint.root().bytes());
            statement.setObject(3, checkpoint.signedAt().atOffset(ZoneOffset.UTC));
            statement.setString(4, checkpoint.note());
            statement.executeUpdate();
        }
    }

    void cosign(Connection connection, long size, String lines) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE ledger.checkpoint SET cosignatures = ? WHERE size = ? AND cosignatures = ''")) {
            statement.setString(1, lines);
            statement.setLong(2, size);
            statement.executeUpdate();
        }
    }

    /** @return how many it deleted */
    int thinOut(Connection connection, OffsetDateTime before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(THIN_OUT)) {
            statement.setObject(1, before);
            return statement.executeUpdate();
        }
    }

    private static List<SignedCheckpoint> read(PreparedStatement statement) throws SQLException {
        List<SignedCheckpoint> checkpoints = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                checkpoints.add(new SignedCheckpoint(
                        rows.getLong(1),
                        new Hash(rows.getBytes(2)),
                        rows.getObject(3, OffsetDateTime.class).toInstant(),
                        rows.getString(4)));
            }
        }
        return checkpoints;
    }
}
