package io.artistagent.domain.collaboration;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal(
        "The work can’t start: the request wasn’t accepted, the work has already started, or the collaboration is over.")
record OnlyAnAcceptedCollaborationStarts(CollaborationStatus status) implements Rule {

    @Override
    public boolean holds() {
        return CollaborationStep.START.isPossibleIn(status);
    }
}
