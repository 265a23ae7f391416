package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;

record TheAgreedSplitsAreTheProposedOnes(Splits proposed, Splits agreed) implements Rule {

    @Override
    public boolean holds() {
        return proposed.agreeWith(agreed);
    }
}
