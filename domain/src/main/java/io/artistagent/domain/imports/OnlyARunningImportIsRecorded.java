package io.artistagent.domain.imports;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("This import isn’t running, so no more rows can be imported.")
record OnlyARunningImportIsRecorded(Import.State state) implements Rule {

    @Override
    public boolean holds() {
        return state == Import.State.RUNNING;
    }
}
