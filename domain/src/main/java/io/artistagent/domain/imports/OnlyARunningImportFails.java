package io.artistagent.domain.imports;

import io.artistagent.domain.Rule;

record OnlyARunningImportFails(Import.State state) implements Rule {

    @Override
    public boolean holds() {
        return state == Import.State.RUNNING;
    }
}
