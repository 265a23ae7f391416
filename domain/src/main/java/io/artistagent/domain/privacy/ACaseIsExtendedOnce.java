package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("The time for this case was already extended. The law allows that once.")
record ACaseIsExtendedOnce(boolean extended) implements Rule {

    @Override
    public boolean holds() {
        return !extended;
    }
}
