package io.artistagent.command.imports;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.imports.Fingerprints;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.ImportSubject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of imported files, in the database of the log: its rows live and die with the command's transaction. */
@Repository
class ImportFiles implements Fingerprints {

    private final JdbcClient database;

    ImportFiles(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean claim(PersonId owner, ImportSubject subject, String fingerprint, ImportId importId) {
        // Waits for a transaction that claims the same file at the same time, and answers as that one ends
        return database.sql("""
                                INSERT INTO command.import_file (import_id, owner, artist_id, track_id, fingerprint)
                                VALUES (:import, :owner, :artist, :track, :fingerprint)
                                ON CONFLICT ON CONSTRAINT import_file_once DO NOTHING
                                """)
                        .param("import", importId.value())
                        .param("owner", owner.value())
                        .param("artist", artist(subject))
                        .param("track", track(subject))
                        .param("fingerprint", fingerprint)
                        .update()
                == 1;
    }

    @Override
    public void release(ImportId importId) {
        database.sql("DELETE FROM command.import_file WHERE import_id = :import")
                .param("import", importId.value())
                .update();
    }

    /** The import that holds the file. */
    Optional<ImportId> importOf(PersonId owner, ImportSubject subject, String fingerprint) {
        return database.sql("""
                        SELECT import_id FROM command.import_file
                        WHERE owner = :owner AND fingerprint = :fingerprint
                          AND artist_id IS NOT DISTINCT FROM :artist AND track_id IS NOT DISTINCT FROM :track
                        """)
                .param("owner", owner.value())
                .param("artist", artist(subject), java.sql.Types.OTHER)
                .param("track", track(subject), java.sql.Types.OTHER)
                .param("fingerprint", fingerprint)
                .query(UUID.class)
                .optional()
                .map(ImportId::new);
    }

    /** An import that holds the file for one of the artist's tracks. */
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

    private static @Nullable UUID artist(ImportSubject subject) {
        ArtistId artist = subject.artistId();
        return artist == null ? null : artist.value();
    }

    private static @Nullable UUID track(ImportSubject subject) {
        TrackId track = subject.trackId();
        return track == null ? null : track.value();
    }
}
