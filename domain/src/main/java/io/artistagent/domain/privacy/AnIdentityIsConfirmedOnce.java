package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("The identity was already confirmed, or the case is closed.")
record AnIdentityIsConfirmedOnce(CaseState state) implements Rule {

    @Override
    public boolean holds() {
        return state == CaseState.RECEIVED;
    }
}
