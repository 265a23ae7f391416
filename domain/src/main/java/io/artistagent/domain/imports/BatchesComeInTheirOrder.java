package io.artistagent.domain.imports;

import io.artistagent.domain.Rule;

record BatchesComeInTheirOrder(int recorded, int batch) implements Rule {

    @Override
    public boolean holds() {
        return batch == recorded + 1;
    }
}
