package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("This case is closed, so its time cannot be extended.")
record OnlyAnOpenCaseIsExtended(CaseState state) implements Rule {

    @Override
    public boolean holds() {
        return state.isOpen();
    }
}
