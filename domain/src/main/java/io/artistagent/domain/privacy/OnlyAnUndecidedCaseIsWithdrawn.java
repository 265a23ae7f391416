package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("This request has already been decided or closed, so it can’t be withdrawn.")
record OnlyAnUndecidedCaseIsWithdrawn(CaseState state, Closing closing) implements Rule {

    @Override
    public boolean holds() {
        return closing == Closing.BY_ERASURE || state.isUndecided();
    }
}
