package io.artistagent.command.catalogue;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.Upc;
import io.artistagent.domain.catalogue.Upcs;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps bar codes unique in a catalogue with a key of the database: a claim waits for another transaction's claim of the same code to end. */
@Component
final class UpcClaims implements Upcs {

    private final JdbcClient database;

    UpcClaims(JdbcClient database) {
        this.database = database;
    }

    @Override
    public ReleaseId claim(ArtistId artistId, Upc upc, ReleaseId releaseId) {
        while (true) {
            database.sql("""
                            INSERT INTO command.upc_claim (artist_id, upc, release_id) VALUES (?, ?, ?)
                            ON CONFLICT (artist_id, upc) DO NOTHING
                            """)
                    .params(artistId.value(), upc.toString(), releaseId.value())
                    .update();
            var holder = database.sql("SELECT release_id FROM command.upc_claim WHERE artist_id = ? AND upc = ?")
                    .params(artistId.value(), upc.toString())
                    .query(UUID.class)
                    .optional();
            if (holder.isPresent()) {
                return new ReleaseId(holder.get());
            }
            // The previous holder has just released the claim
        }
    }

    @Override
    public void release(ArtistId artistId, Upc upc, ReleaseId releaseId) {
        database.sql("DELETE FROM command.upc_claim WHERE artist_id = ? AND upc = ? AND release_id = ?")
                .params(artistId.value(), upc.toString(), releaseId.value())
                .update();
    }
}
