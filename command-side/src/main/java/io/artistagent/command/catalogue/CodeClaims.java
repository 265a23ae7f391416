package io.artistagent.command.catalogue;

import io.artistagent.domain.artist.ArtistId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the codes of one kind unique in a catalogue with a key of the database: a claim waits for another transaction's claim of the same
 * code to end.
 */
final class CodeClaims {

    private final JdbcClient database;
    private final String claim;
    private final String find;
    private final String release;

    /**
     * @param table where the claims are
     * @param code its column of the code
     * @param holder its column of what has the code
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

    /** Claims the code and tells what holds it: the claimant, or another one. */
    UUID claim(ArtistId artist, String code, UUID claimant) {
        while (true) {
            database.sql(claim).params(artist.value(), code, claimant).update();
            var holder = database.sql(find)
                    .params(artist.value(), code)
                    .query(UUID.class)
                    .optional();
            if (holder.isPresent()) {
                return holder.get();
            }
            // The previous holder has just released the claim
        }
    }

    /** Releases the code where the claimant holds it. */
    void release(ArtistId artist, String code, UUID claimant) {
        database.sql(release).params(artist.value(), code, claimant).update();
    }
}
