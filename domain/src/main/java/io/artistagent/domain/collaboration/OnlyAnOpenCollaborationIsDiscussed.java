package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;

record OnlyAnOpenCollaborationIsDiscussed(CollaborationStatus status) implements Rule {

    @Override
    public boolean holds() {
        return CollaborationStep.COMMENT.isPossibleIn(status);
    }
}
