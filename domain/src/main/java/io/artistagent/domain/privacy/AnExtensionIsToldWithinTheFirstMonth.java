package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;
import java.time.Instant;

@Refusal("The first month is over. An extension must be told to the person before it ends.")
record AnExtensionIsToldWithinTheFirstMonth(Instant now, Instant dueAt) implements Rule {

    @Override
    public boolean holds() {
        return !now.isAfter(dueAt);
    }
}
