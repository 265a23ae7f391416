package io.artistagent.domain.imports;

import io.artistagent.domain.Rule;

record AnImportRecordsWhatItsFileHolds(boolean held) implements Rule {

    @Override
    public boolean holds() {
        return held;
    }
}
