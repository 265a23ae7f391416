package io.artistagent.domain.catalogue;

import io.artistagent.domain.Rule;
import java.util.Map;

/**
 * No two releases in the catalogue of one artist share a bar code. Between artists a shared one is a dispute, as it is with ISRCs.
 *
 * @param holder the release that holds the code in this catalogue
 */
record AUpcNamesOneRelease(ReleaseId release, ReleaseId holder) implements Rule {

    @Override
    public boolean holds() {
        return release.equals(holder);
    }

    @Override
    public Map<String, String> obstacle() {
        return Map.of("releaseId", holder.toString());
    }
}
