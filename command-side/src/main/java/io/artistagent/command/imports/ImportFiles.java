package io.artistagent.command.imports;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.imports.DaySpan;
import io.artistagent.domain.imports.FileClaim;
import io.artistagent.domain.imports.Fingerprints;
import io.artistagent.domain.imports.ImportId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The register of imported files. It is stored in the log's database, so that changes commit or roll back with the command. */
@Repository
class ImportFiles implements Fingerprints {

    private final JdbcClient database;

    ImportFiles(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean claim(FileClaim file, ImportId importId) {
        // Waits for a concurrent transaction that claims the same file, and fails if that one commits
        return parameters(database.sql("""
                                INSERT INTO command.import_file
                                  (import_id, owner, artist_id, track_id, period_from, period_to, fingerprint)
                                VALUES (:import, :owner, :artist, :track, :from, :to, :fingerprint)
                                ON CONFLICT ON CONSTRAINT import_file_once DO NOTHING
                                """), file)
                        .param("import", importId.value())
                        .update()
                == 1;
    }

    @Override
    public void release(ImportId importId) {
        database.sql("DELETE FROM command.import_file WHERE import_id = :import")
                .param("import", importId.value())
                .update();
    }

    /** Returns the import that holds the file. */
    Optional<ImportId> importOf(FileClaim file) {
        return parameters(database.sql("""
                        SELECT import_id FROM command.import_file
                        WHERE owner = :owner AND fingerprint = :fingerprint
                          AND artist_id IS NOT DISTINCT FROM :artist AND track_id IS NOT DISTINCT FROM :track
                          AND period_from IS NOT DISTINCT FROM :from AND period_to IS NOT DISTINCT FROM :to
                        """), file).query(UUID.class).optional().map(ImportId::new);
    }

    /** Returns the latest periods for which the artist's file was imported. */
    List<DaySpan> periodsOf(PersonId owner, ArtistId artist, String fingerprint) {
        return database.sql("""
                        SELECT period_from, period_to FROM command.import_file
                        WHERE owner = :owner AND artist_id = :artist AND fingerprint = :fingerprint AND period_to IS NOT NULL
                        ORDER BY period_to DESC, period_from DESC LIMIT 5
                        """)
                .param("owner", owner.value())
                .param("artist", artist.value())
                .param("fingerprint", fingerprint)
                .query((row, number) -> new DaySpan(
                        row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)))
                .list();
    }

    private static StatementSpec parameters(StatementSpec statement, FileClaim file) {
        ArtistId artist = file.subject().artistId();
        TrackId track = file.subject().trackId();
        DaySpan period = file.period();
        return statement
                .param("owner", file.owner().value())
                .param("artist", artist == null ? null : artist.value(), Types.OTHER)
                .param("track", track == null ? null : track.value(), Types.OTHER)
                .param("from", period == null ? null : period.first(), Types.DATE)
                .param("to", period == null ? null : period.last(), Types.DATE)
                .param("fingerprint", file.fingerprint());
    }

    /** Returns an import that holds the file for any of the artist's tracks. */
    Optional<ImportId> importForAnyTrack(PersonId owner, ArtistId artist, String fingerprint) {
        return database.sql("""
                        SELECT import_id FROM command.import_file
                        WHERE owner = :owner AND artist_id = :artist AND track_id IS NOT NULL AND fingerprint = :fingerprint
                        LIMIT 1
                        """)
                .param("owner", owner.value())
                .param("artist", artist.value())
                .param("fingerprint", fingerprint)
                .query(UUID.class)
                .optional()
                .map(ImportId::new);
    }
}
