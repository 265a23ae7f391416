package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("This case was not granted or is already closed.")
record OnlyAGrantedCaseIsCarriedOut(CaseState state) implements Rule {

    @Override
    public boolean holds() {
        return state.isGranted();
    }
}
