package io.artistagent.domain.collaboration;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("This collaboration is over, so no more comments can be added.")
record OnlyAnOpenCollaborationIsDiscussed(CollaborationStatus status) implements Rule {

    @Override
    public boolean holds() {
        return CollaborationStep.COMMENT.isPossibleIn(status);
    }
}
