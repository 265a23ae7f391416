package io.artistagent.domain.catalogue;

import io.artistagent.domain.Rule;

record OnlyAPublishedTrackIsWithdrawn(TrackStatus status) implements Rule {

    @Override
    public boolean holds() {
        return status == TrackStatus.PUBLISHED;
    }
}
