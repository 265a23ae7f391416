package io.artistagent.domain.collaboration;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("There is no agreement to end: the request wasn’t accepted, or the collaboration is already over.")
record OnlyAnAgreedCollaborationIsCancelled(CollaborationStatus status) implements Rule {

    @Override
    public boolean holds() {
        return CollaborationStep.CANCEL.isPossibleIn(status);
    }
}
