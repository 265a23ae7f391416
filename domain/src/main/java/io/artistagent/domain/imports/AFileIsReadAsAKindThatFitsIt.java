package io.artistagent.domain.imports;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;
import java.util.Set;

@Refusal("The file can’t be read as this kind. Choose one of the kinds that fit it.")
record AFileIsReadAsAKindThatFitsIt(Set<ImportKind> kinds, ImportKind kind) implements Rule {

    @Override
    public boolean holds() {
        return kinds.contains(kind);
    }
}
