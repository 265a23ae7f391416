package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;

record OnlyAnAgreedCollaborationIsCancelled(CollaborationStatus status) implements Rule {

    @Override
    public boolean holds() {
        return status == CollaborationStatus.ACCEPTED || status == CollaborationStatus.IN_PROGRESS;
    }
}
