package io.artistagent.domain.imports;

import io.artistagent.domain.Rule;
import java.util.Set;

record AFileIsReadAsAKindThatFitsIt(Set<ImportKind> kinds, ImportKind kind) implements Rule {

    @Override
    public boolean holds() {
        return kinds.contains(kind);
    }
}
