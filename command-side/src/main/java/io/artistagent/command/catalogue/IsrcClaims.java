package io.artistagent.command.catalogue;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.Isrc;
import io.artistagent.domain.catalogue.Isrcs;
import io.artistagent.domain.catalogue.TrackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps ISRCs unique in a catalogue. */
@Component
final class IsrcClaims implements Isrcs {

    private final CodeClaims claims;

    IsrcClaims(JdbcClient database) {
        this.claims = new CodeClaims(database, "command.isrc_claim", "isrc", "track_id");
    }

    @Override
    public TrackId claim(ArtistId artistId, Isrc isrc, TrackId trackId) {
        return new TrackId(claims.claim(artistId, isrc.toString(), trackId.value()));
    }

    @Override
    public void release(ArtistId artistId, Isrc isrc, TrackId trackId) {
        claims.release(artistId, isrc.toString(), trackId.value());
    }
}
