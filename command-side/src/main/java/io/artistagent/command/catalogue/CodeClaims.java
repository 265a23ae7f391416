package io.artistagent.command.catalogue;

import io.artistagent.domain.artist.ArtistId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps codes of one type unique within a catalogue by means of a primary key: a claim waits until a concurrent claim of the same code
 * commits or rolls back.
 */
final class CodeClaims {

    private final JdbcClient database;
    private final String claim;
    private final String find;
    private final String release;

    /**
     * @param table the table of claims
     * @param code the column of the code
     * @param holder the column of the release or track that holds the code
     */
    CodeClaims(JdbcClient database, String table, String code, String holder) {
        this.database = database;
        this.claim = """
                INSERT INTO %1$s (artist_id, %2$s, %3$s) VALUES (?, ?, ?)
                ON CONFLICT (artist_id, %2$s) DO NOTHING
                """.formatted(table, code, holder);
        this.find = "SELECT %3$s FROM %1$s WHERE artist_id = ? AND %2$s = ?".formatted(table, code, holder);
        this.release = "DELETE FROM %1$s WHERE artist_id = ? AND %2$s = ? AND %3$s = ?".formatted(table, code, holder);
    }

    /** Claims the code and returns its holder, which is the claimant unless another item already holds the code. */
    UUID claim(ArtistId artist, String code, UUID claimant) {
        while (true) {
            database.sql(claim).params(artist.value(), code, claimant).update();
            Optional<UUID> holder = database.sql(find)
                    .params(artist.value(), code)
                    .query(UUID.class)
                    .optional();
            if (holder.isPresent()) {
                return holder.get();
            }
            // The previous holder released the claim between the two statements
        }
    }

    /** Releases the code if the claimant holds it. */
    void release(ArtistId artist, String code, UUID claimant) {
        database.sql(release).params(artist.value(), code, claimant).update();
    }
}
