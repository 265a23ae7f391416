package io.artistagent.domain.catalogue;

import io.artistagent.domain.Rule;

/** No two tracks share an ISRC. */
public record AnIsrcNamesOneTrack(boolean claimed) implements Rule {

    @Override
    public boolean holds() {
        return claimed;
    }
}
