package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;

record OnlyAnAgreedCollaborationIsCancelled(CollaborationStatus status) implements Rule {

    @Override
    public boolean holds() {
        return CollaborationStep.CANCEL.isPossibleIn(status);
    }
}
