package io.artistagent.domain.imports;

import io.artistagent.domain.Rule;

/** Never half an import: what was offered is what was recorded. */
record OnlyAFullyRecordedImportIsCompleted(long offered, long recorded) implements Rule {

    @Override
    public boolean holds() {
        return recorded == offered;
    }
}
