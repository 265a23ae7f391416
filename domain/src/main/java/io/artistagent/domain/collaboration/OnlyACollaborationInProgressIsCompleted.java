package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;

record OnlyACollaborationInProgressIsCompleted(CollaborationStatus status) implements Rule {

    @Override
    public boolean holds() {
        return CollaborationStep.COMPLETE.isPossibleIn(status);
    }
}
