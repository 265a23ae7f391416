package io.artistagent.domain.catalogue;

import io.artistagent.domain.Personal;
import io.artistagent.domain.Rule;

/** The credits of the track were erased with the person who entered them. The rest of the track can no longer be changed. */
record NobodyCorrectsATrackOfAnErasedPerson(Personal<TrackDetails> details) implements Rule {

    @Override
    public boolean holds() {
        return !details.isErased();
    }
}
