package io.artistagent.domain.catalogue;

import io.artistagent.domain.Personal;
import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

/** The credits of the track were erased with the person who entered them. The rest of the track can no longer be changed. */
@Refusal("The data of the person behind this track was erased, so the track can’t be changed.")
record NobodyCorrectsATrackOfAnErasedPerson(Personal<TrackDetails> details) implements Rule {

    @Override
    public boolean holds() {
        return !details.isErased();
    }
}
