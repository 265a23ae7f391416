package io.artistagent.domain.catalogue;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("This track isn’t published, so it can’t be withdrawn.")
record OnlyAPublishedTrackIsWithdrawn(TrackStatus status) implements Rule {

    @Override
    public boolean holds() {
        return status == TrackStatus.PUBLISHED;
    }
}
