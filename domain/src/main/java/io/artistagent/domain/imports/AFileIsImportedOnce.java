package io.artistagent.domain.imports;

import io.artistagent.domain.Rule;

/** The same file of the same person, about the same artist or track, is imported once. */
public record AFileIsImportedOnce(boolean claimed) implements Rule {

    @Override
    public boolean holds() {
        return claimed;
    }
}
