package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("The identity is not confirmed yet. Confirm it, then decide.")
record TheIdentityIsConfirmedBeforeTheDecision(CaseState state) implements Rule {

    @Override
    public boolean holds() {
        return state != CaseState.RECEIVED;
    }
}
