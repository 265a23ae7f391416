package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("An erasure is done when every place has given its receipt. Nobody can declare it done.")
record AnErasureIsCarriedOutByTheSystem(CaseType type) implements Rule {

    @Override
    public boolean holds() {
        return type != CaseType.ERASURE;
    }
}
