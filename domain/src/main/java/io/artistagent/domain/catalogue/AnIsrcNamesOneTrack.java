package io.artistagent.domain.catalogue;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;
import java.util.Map;

/**
 * Two tracks in the catalogue of one artist cannot share an ISRC. If tracks of two artists share one, the command is accepted and the
 * dispute is displayed: rejecting it would reveal drafts and reserve the code for the first claimant.
 *
 * @param holder the track that has the code in this catalogue
 */
@Refusal("Another track in your catalogue has this ISRC.")
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
