package io.artistagent.domain.catalogue;

import io.artistagent.domain.Rule;
import java.util.Map;

/**
 * No two tracks in the catalogue of one artist share an ISRC. Between artists a shared ISRC is a dispute, which is shown and not
 * refused: a refusal would tell of drafts, and leave the code to the first claimant.
 *
 * @param holder the track that holds the code in this catalogue
 */
record AnIsrcNamesOneTrack(TrackId track, TrackId holder) implements Rule {

    @Override
    public boolean holds() {
        return track.equals(holder);
    }

    @Override
    public Map<String, String> obstacle() {
        return Map.of("trackId", holder.toString());
    }
}
