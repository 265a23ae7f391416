package io.artistagent.domain.imports;

import io.artistagent.domain.Rule;

/** An import must record every offered row; half an import is never completed. */
record OnlyAFullyRecordedImportIsCompleted(long offered, long recorded) implements Rule {

    @Override
    public boolean holds() {
        return recorded == offered;
    }
}
