package io.artistagent.domain.catalogue;

import io.artistagent.domain.Rule;

record OnlyAnUnpublishedTrackIsPublished(TrackStatus status) implements Rule {

    @Override
    public boolean holds() {
        return status != TrackStatus.PUBLISHED;
    }
}
