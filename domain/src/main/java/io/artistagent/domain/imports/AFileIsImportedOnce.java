package io.artistagent.domain.imports;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

/**
 * A person can import the same file only once for the same artist or track and the same days, if it is read in the same way. A file that
 * could not be read completely is blocked only while its import waits and is recorded, and may then be offered again.
 */
@Refusal("You have already imported this file for the same track or days.")
public record AFileIsImportedOnce(boolean claimed) implements Rule {

    @Override
    public boolean holds() {
        return claimed;
    }
}
