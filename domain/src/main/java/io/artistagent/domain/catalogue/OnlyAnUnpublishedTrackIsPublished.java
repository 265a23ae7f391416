package io.artistagent.domain.catalogue;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("This track is already published.")
record OnlyAnUnpublishedTrackIsPublished(TrackStatus status) implements Rule {

    @Override
    public boolean holds() {
        return status != TrackStatus.PUBLISHED;
    }
}
