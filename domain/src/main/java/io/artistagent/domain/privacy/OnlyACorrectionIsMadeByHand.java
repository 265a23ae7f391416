package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("The system carries this case out and closes it. Nobody can declare it done.")
record OnlyACorrectionIsMadeByHand(CaseType type) implements Rule {

    @Override
    public boolean holds() {
        return type == CaseType.RECTIFICATION;
    }
}
