package io.artistagent.domain.imports;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

/** An import must record every offered row; half an import is never completed. */
@Refusal("Some rows of the file were lost before they could be imported. Upload the file again.")
record OnlyAFullyRecordedImportIsCompleted(long offered, long recorded) implements Rule {

    @Override
    public boolean holds() {
        return recorded == offered;
    }
}
