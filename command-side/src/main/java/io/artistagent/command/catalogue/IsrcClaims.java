package io.artistagent.command.catalogue;

import io.artistagent.domain.catalogue.Isrc;
import io.artistagent.domain.catalogue.Isrcs;
import io.artistagent.domain.catalogue.TrackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps ISRCs unique with a key of the database: a claim waits for another transaction's claim of the same code to end. */
@Component
final class IsrcClaims implements Isrcs {

    private final JdbcClient database;

    IsrcClaims(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean claim(Isrc isrc, TrackId trackId) {
        database.sql("INSERT INTO command.isrc_claim (isrc, track_id) VALUES (?, ?) ON CONFLICT (isrc) DO NOTHING")
                .params(isrc.code(), trackId.value())
                .update();
        return database.sql("SELECT count(*) FROM command.isrc_claim WHERE isrc = ? AND track_id = ?")
                        .params(isrc.code(), trackId.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Override
    public void release(Isrc isrc, TrackId trackId) {
        database.sql("DELETE FROM command.isrc_claim WHERE isrc = ? AND track_id = ?")
                .params(isrc.code(), trackId.value())
                .update();
    }
}
