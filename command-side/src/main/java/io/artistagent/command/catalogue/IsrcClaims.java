package io.artistagent.command.catalogue;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.Isrc;
import io.artistagent.domain.catalogue.Isrcs;
import io.artistagent.domain.catalogue.TrackId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps ISRCs unique in a catalogue with a key of the database: a claim waits for another transaction's claim of the same code to end. */
@Component
final class IsrcClaims implements Isrcs {

    private final JdbcClient database;

    IsrcClaims(JdbcClient database) {
        this.database = database;
    }

    @Override
    public TrackId claim(ArtistId artistId, Isrc isrc, TrackId trackId) {
        while (true) {
            database.sql("""
                            INSERT INTO command.isrc_claim (artist_id, isrc, track_id) VALUES (?, ?, ?)
                            ON CONFLICT (artist_id, isrc) DO NOTHING
                            """)
                    .params(artistId.value(), isrc.toString(), trackId.value())
                    .update();
            var holder = database.sql("SELECT track_id FROM command.isrc_claim WHERE artist_id = ? AND isrc = ?")
                    .params(artistId.value(), isrc.toString())
                    .query(UUID.class)
                    .optional();
            if (holder.isPresent()) {
                return new TrackId(holder.get());
            }
            // The previous holder has just released the claim
        }
    }

    @Override
    public void release(ArtistId artistId, Isrc isrc, TrackId trackId) {
        database.sql("DELETE FROM command.isrc_claim WHERE artist_id = ? AND isrc = ? AND track_id = ?")
                .params(artistId.value(), isrc.toString(), trackId.value())
                .update();
    }
}
