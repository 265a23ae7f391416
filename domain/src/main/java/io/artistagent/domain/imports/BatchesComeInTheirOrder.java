package io.artistagent.domain.imports;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("Some rows of the file arrived out of order, so they weren’t imported.")
record BatchesComeInTheirOrder(int recorded, int batch) implements Rule {

    @Override
    public boolean holds() {
        return batch == recorded + 1;
    }
}
