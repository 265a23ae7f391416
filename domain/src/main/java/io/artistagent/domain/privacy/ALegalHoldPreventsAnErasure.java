package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

/** Data that a court or an authority may ask for is not erased. */
@Refusal("A legal hold prevents the erasure of this person. Lift the hold first, or refuse the request.")
public record ALegalHoldPreventsAnErasure(boolean held) implements Rule {

    @Override
    public boolean holds() {
        return !held;
    }
}
