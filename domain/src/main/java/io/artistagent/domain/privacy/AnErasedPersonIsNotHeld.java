package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("This person was erased or is being erased, so their data can no longer be held.")
record AnErasedPersonIsNotHeld(boolean erased) implements Rule {

    @Override
    public boolean holds() {
        return !erased;
    }
}
