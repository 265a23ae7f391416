package io.artistagent.domain.imports;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("This import isn’t running, so it can’t be stopped.")
record OnlyARunningImportFails(Import.State state) implements Rule {

    @Override
    public boolean holds() {
        return state == Import.State.RUNNING;
    }
}
