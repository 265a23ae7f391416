package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("The erasure has not begun, so it can’t be certified.")
record OnlyAStartedErasureIsCertified(boolean started) implements Rule {

    @Override
    public boolean holds() {
        return started;
    }
}
