package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("This case has already been decided, withdrawn or closed.")
record ADecidedCaseIsNotDecidedAgain(CaseState state) implements Rule {

    @Override
    public boolean holds() {
        return state.isUndecided();
    }
}
