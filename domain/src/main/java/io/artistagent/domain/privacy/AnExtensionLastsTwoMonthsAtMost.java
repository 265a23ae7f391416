package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;
import java.time.Instant;

@Refusal("An extension ends after the first month, and at most two months later.")
record AnExtensionLastsTwoMonthsAtMost(Instant until, Instant firstDue, Instant latest) implements Rule {

    @Override
    public boolean holds() {
        return until.isAfter(firstDue) && !until.isAfter(latest);
    }
}
