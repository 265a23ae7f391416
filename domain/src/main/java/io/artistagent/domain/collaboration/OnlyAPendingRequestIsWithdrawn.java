package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;

record OnlyAPendingRequestIsWithdrawn(CollaborationStatus status) implements Rule {

    @Override
    public boolean holds() {
        return CollaborationStep.WITHDRAW.isPossibleIn(status);
    }
}
