package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("There is no legal hold on this person.")
record OnlyAHeldPersonIsReleased(boolean held) implements Rule {

    @Override
    public boolean holds() {
        return held;
    }
}
