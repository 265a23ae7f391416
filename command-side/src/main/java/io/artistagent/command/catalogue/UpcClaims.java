package io.artistagent.command.catalogue;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.Upc;
import io.artistagent.domain.catalogue.Upcs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps bar codes unique in a catalogue. */
@Component
final class UpcClaims implements Upcs {

    private final CodeClaims claims;

    UpcClaims(JdbcClient database) {
        this.claims = new CodeClaims(database, "command.upc_claim", "upc", "release_id");
    }

    @Override
    public ReleaseId claim(ArtistId artistId, Upc upc, ReleaseId releaseId) {
        return new ReleaseId(claims.claim(artistId, upc.toString(), releaseId.value()));
    }

    @Override
    public void release(ArtistId artistId, Upc upc, ReleaseId releaseId) {
        claims.release(artistId, upc.toString(), releaseId.value());
    }
}
