package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;

record OnlyAnAcceptedCollaborationStarts(CollaborationStatus status) implements Rule {

    @Override
    public boolean holds() {
        return CollaborationStep.START.isPossibleIn(status);
    }
}
