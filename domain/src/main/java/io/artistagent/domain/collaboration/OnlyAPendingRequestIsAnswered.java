package io.artistagent.domain.collaboration;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("This request has already been answered or withdrawn, or has expired, so it can’t be answered.")
record OnlyAPendingRequestIsAnswered(CollaborationStatus status) implements Rule {

    @Override
    public boolean holds() {
        return CollaborationStep.ACCEPT.isPossibleIn(status);
    }
}
