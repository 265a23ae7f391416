package io.artistagent.command.imports;

import io.artistagent.command.imports.files.Batch;
import io.artistagent.command.imports.files.Period;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.Play;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.SongFigures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the rows of a file wait, from being read until they are in the log. */
@Repository
class Staging {

    /**
     * What is known of a staged file besides its rows.
     *
     * @param period of a file whose rows carry none
     */
    record Header(ImportKind kind, @Nullable Period period, Map<String, String> metadata) {}

    /** Rows and the number under which they are recorded, from 1. */
    record NumberedBatch(int number, Batch rows) {}

    /** No upload takes as long. */
    private static final Duration ABANDONED_AFTER = Duration.ofHours(24);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final Clock clock;

    Staging(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void begin(ImportId id, PersonId owner) {
        database.sql("INSERT INTO command.import_staging (import_id, owner, staged_at) VALUES (:id, :owner, :now)")
                .param("id", id.value())
                .param("owner", owner.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(ImportId id, int number, Batch batch) {
        database.sql("INSERT INTO command.import_batch (import_id, batch, payload) VALUES (:id, :number, :payload)")
                .param("id", id.value())
                .param("number", number)
                .param("payload", JSON.writeValueAsBytes(batch.rows()))
                .update();
    }

    void describe(ImportId id, Header header) {
        Period period = header.period();
        database.sql("""
                        UPDATE command.import_staging
                        SET kind = :kind, period_from = :from, period_to = :to, metadata = :metadata
                        WHERE import_id = :id
                        """)
                .param("kind", header.kind().name())
                .param("from", period == null ? null : period.from())
                .param("to", period == null ? null : period.to())
                .param("metadata", JSON.writeValueAsString(header.metadata()))
                .param("id", id.value())
                .update();
    }

    /** How many files of a person are on their way or wait for a choice; those that are being recorded end by themselves. */
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

    /** Nothing where everything of the import is done. */
    Optional<Header> header(ImportId id) {
        return database.sql(
                        "SELECT kind, period_from, period_to, metadata FROM command.import_staging WHERE import_id = :id")
                .param("id", id.value())
                .query((row, index) -> header(row))
                .optional();
    }

    /** The first batch that is not known to be recorded. */
    Optional<NumberedBatch> next(ImportId id, ImportKind kind) {
        return database.sql(
                        "SELECT batch, payload FROM command.import_batch WHERE import_id = :id ORDER BY batch LIMIT 1")
                .param("id", id.value())
                .query((row, index) -> new NumberedBatch(row.getInt("batch"), batch(kind, row.getBytes("payload"))))
                .optional();
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

    /** Removes what uploads left that broke off, and what was discarded. */
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
        LocalDate from = row.getObject("period_from", LocalDate.class);
        LocalDate to = row.getObject("period_to", LocalDate.class);
        return new Header(
                ImportKind.valueOf(row.getString("kind")),
                from == null || to == null ? null : new Period(from, to),
                Objects.requireNonNull(JSON.readValue(row.getString("metadata"), new TypeReference<>() {})));
    }

    private static Batch batch(ImportKind kind, byte[] payload) {
        return switch (kind) {
            case SPOTIFY_SONG_TIMELINE, SPOTIFY_AUDIENCE_TIMELINE ->
                new Batch.Days(JSON.readValue(payload, new TypeReference<List<DayFigures>>() {}));
            case SPOTIFY_SONGS -> new Batch.Songs(JSON.readValue(payload, new TypeReference<List<SongFigures>>() {}));
            case SPOTIFY_STREAMING_HISTORY ->
                new Batch.Plays(JSON.readValue(payload, new TypeReference<List<Play>>() {}));
        };
    }
}
