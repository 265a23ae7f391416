package io.artistagent.command.imports;

import io.artistagent.command.imports.files.Batch;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.Play;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.PlaylistFigures;
import io.artistagent.domain.statistics.SongFigures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stores the rows of a file from the time they are read until they are in the log. */
@Repository
class Staging {

    /**
     * The data of a staged file besides its rows.
     *
     * @param owner the person who uploaded the file
     */
    record Header(ImportKind kind, Map<String, String> metadata, PersonId owner) {}

    /** A batch of rows and the number under which it is recorded, from 1. */
    record NumberedBatch(int number, Batch rows) {}

    /** Far longer than any upload takes. */
    private static final Duration ABANDONED_AFTER = Duration.ofHours(24);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final Clock clock;
    private final RowSeal seal;
    private final TransactionOperations transactions;

    Staging(JdbcClient database, Clock clock, RowSeal seal, PlatformTransactionManager transactions) {
        this.database = database;
        this.clock = clock;
        this.seal = seal;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Reserves one of a person's upload slots. Concurrent uploads are serialized across all nodes, so none takes the slot that another is
     * about to take.
     *
     * @return whether a slot was free
     */
    boolean begin(ImportId id, PersonId owner, int places) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            database.sql("SELECT pg_advisory_xact_lock(hashtextextended('imports of ' || :owner, 0))")
                    .param("owner", owner.toString())
                    .query((row, index) -> true)
                    .single();
            if (waiting(owner) >= places) {
                return false;
            }
            database.sql("INSERT INTO command.import_staging (import_id, owner, staged_at) VALUES (:id, :owner, :now)")
                    .param("id", id.value())
                    .param("owner", owner.value())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        }));
    }

    /** @throws io.artistagent.domain.RuleBroken if the person was erased */
    void add(ImportId id, PersonId owner, int number, Batch batch) {
        byte[] rows = JSON.writeValueAsBytes(batch.rows());
        database.sql("INSERT INTO command.import_batch (import_id, batch, payload, sealed)"
                        + " VALUES (:id, :number, :payload, :sealed)")
                .param("id", id.value())
                .param("number", number)
                .param("payload", seal.seals() ? seal.seal(id, owner, number, rows) : rows)
                .param("sealed", seal.seals())
                .update();
    }

    void describe(ImportId id, Header header) {
        database.sql("""
                        UPDATE command.import_staging
                        SET kind = :kind, metadata = :metadata
                        WHERE import_id = :id
                        """)
                .param("kind", header.kind().name())
                .param("metadata", JSON.writeValueAsString(header.metadata()))
                .param("id", id.value())
                .update();
    }

    /**
     * Returns how many of a person's files are being uploaded or wait for a choice. Files that are being recorded do not count, because
     * they finish on their own.
     */
    int waiting(PersonId owner) {
        return database.sql("""
                        SELECT count(*) FROM command.import_staging s
                        WHERE s.owner = :owner AND NOT EXISTS (
                            SELECT FROM command.scheduled_tasks t
                            WHERE t.task_name = :task AND t.task_instance = s.import_id::text)
                        """)
                .param("owner", owner.value())
                .param("task", ImportRecorder.TASK.getTaskName())
                .query(Integer.class)
                .single();
    }

    /** Returns the header, or empty if the import is finished. */
    Optional<Header> header(ImportId id) {
        return database.sql("SELECT kind, metadata, owner FROM command.import_staging WHERE import_id = :id")
                .param("id", id.value())
                .query((row, index) -> header(row))
                .optional();
    }

    /**
     * Returns the first batch that is not yet known to be recorded.
     *
     * @throws io.artistagent.domain.RuleBroken if the person was erased
     */
    Optional<NumberedBatch> next(ImportId id, Header header) {
        return database.sql("SELECT batch, payload, sealed FROM command.import_batch WHERE import_id = :id"
                        + " ORDER BY batch LIMIT 1")
                .param("id", id.value())
                .query((row, index) -> numbered(id, header, row))
                .optional();
    }

    private NumberedBatch numbered(ImportId id, Header header, ResultSet row) throws SQLException {
        int number = row.getInt("batch");
        byte[] stored = row.getBytes("payload");
        byte[] rows = row.getBoolean("sealed") ? seal.open(id, header.owner(), number, stored) : stored;
        return new NumberedBatch(number, batch(header.kind(), rows));
    }

    /** Returns whether the file's owner was erased. */
    boolean isOfTheErased(Header header) {
        return seal.isErased(header.owner());
    }

    /** Deletes the rows of all of a person's files and returns the affected imports, which the caller still has to end. */
    List<ImportId> removeRowsOf(PersonId owner) {
        database.sql("DELETE FROM command.import_batch b USING command.import_staging s"
                        + " WHERE s.import_id = b.import_id AND s.owner = :owner")
                .param("owner", owner.value())
                .update();
        return database.sql("SELECT import_id FROM command.import_staging WHERE owner = :owner AND kind IS NOT NULL")
                .param("owner", owner.value())
                .query((row, index) -> new ImportId(row.getObject(1, UUID.class)))
                .list();
    }

    void remove(ImportId id, int number) {
        database.sql("DELETE FROM command.import_batch WHERE import_id = :id AND batch = :number")
                .param("id", id.value())
                .param("number", number)
                .update();
    }

    void discard(ImportId id) {
        database.sql("DELETE FROM command.import_staging WHERE import_id = :id")
                .param("id", id.value())
                .update();
    }

    /** Deletes the remains of interrupted uploads and discarded files. */
    int sweep() {
        return database.sql("""
                        DELETE FROM command.import_staging s
                        WHERE s.staged_at < :limit
                          AND NOT EXISTS (SELECT FROM command.import_file f WHERE f.import_id = s.import_id)
                        """)
                .param("limit", clock.instant().minus(ABANDONED_AFTER).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Header header(ResultSet row) throws SQLException {
        return new Header(
                ImportKind.valueOf(row.getString("kind")),
                Objects.requireNonNull(JSON.readValue(row.getString("metadata"), new TypeReference<>() {})),
                new PersonId(row.getObject("owner", UUID.class)));
    }

    private static Batch batch(ImportKind kind, byte[] payload) {
        return switch (kind) {
            case SPOTIFY_SONG_TIMELINE, SPOTIFY_AUDIENCE_TIMELINE ->
                new Batch.Days(JSON.readValue(payload, new TypeReference<List<DayFigures>>() {}));
            case SPOTIFY_SONGS -> new Batch.Songs(JSON.readValue(payload, new TypeReference<List<SongFigures>>() {}));
            case SPOTIFY_PLAYLISTS ->
                new Batch.Playlists(JSON.readValue(payload, new TypeReference<List<PlaylistFigures>>() {}));
            case SPOTIFY_STREAMING_HISTORY ->
                new Batch.Plays(JSON.readValue(payload, new TypeReference<List<Play>>() {}));
        };
    }
}
