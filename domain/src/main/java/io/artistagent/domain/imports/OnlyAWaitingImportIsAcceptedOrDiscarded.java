package io.artistagent.domain.imports;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("This import is no longer waiting for a decision.")
record OnlyAWaitingImportIsAcceptedOrDiscarded(Import.State state) implements Rule {

    @Override
    public boolean holds() {
        return state == Import.State.WAITING;
    }
}
