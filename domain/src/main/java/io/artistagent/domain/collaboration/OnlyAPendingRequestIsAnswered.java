package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;

record OnlyAPendingRequestIsAnswered(CollaborationStatus status) implements Rule {

    @Override
    public boolean holds() {
        return CollaborationStep.ACCEPT.isPossibleIn(status);
    }
}
