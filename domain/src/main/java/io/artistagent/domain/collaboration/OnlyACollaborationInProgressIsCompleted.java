package io.artistagent.domain.collaboration;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("This collaboration can’t be completed, because the work isn’t in progress.")
record OnlyACollaborationInProgressIsCompleted(CollaborationStatus status) implements Rule {

    @Override
    public boolean holds() {
        return CollaborationStep.COMPLETE.isPossibleIn(status);
    }
}
