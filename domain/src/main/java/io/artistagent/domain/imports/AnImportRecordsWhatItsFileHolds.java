package io.artistagent.domain.imports;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("The file holds nothing of this kind, so it can’t be imported.")
record AnImportRecordsWhatItsFileHolds(boolean held) implements Rule {

    @Override
    public boolean holds() {
        return held;
    }
}
