package io.artistagent.domain.imports;

import io.artistagent.domain.Rule;

/**
 * The same file of the same person, about the same artist or track and the same days, and read in the same way, is imported once. A
 * file that could not be read in full is held while its import waits and is recorded, and may then be offered again.
 */
public record AFileIsImportedOnce(boolean claimed) implements Rule {

    @Override
    public boolean holds() {
        return claimed;
    }
}
