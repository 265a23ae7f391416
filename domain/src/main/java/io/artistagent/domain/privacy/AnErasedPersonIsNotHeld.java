package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("This person was erased, so there is nothing left to hold.")
record AnErasedPersonIsNotHeld(boolean erased) implements Rule {

    @Override
    public boolean holds() {
        return !erased;
    }
}
