package io.artistagent.domain.collaboration;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("These shares differ from the proposed ones. Only the proposed shares can be accepted.")
record TheAgreedSplitsAreTheProposedOnes(Splits proposed, Splits agreed) implements Rule {

    @Override
    public boolean holds() {
        return proposed.agreeWith(agreed);
    }
}
