package io.artistagent.domain.catalogue;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;
import java.util.Map;

/**
 * Two releases in the catalogue of one artist cannot share a UPC. If releases of two artists share one, that is a dispute, as for ISRCs.
 *
 * @param holder the release that has the code in this catalogue
 */
@Refusal("Another release in your catalogue has this barcode.")
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
