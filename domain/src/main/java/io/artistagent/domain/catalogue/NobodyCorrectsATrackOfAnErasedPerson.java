package io.artistagent.domain.catalogue;

import io.artistagent.domain.Personal;
import io.artistagent.domain.Rule;

/** The credits of a track went with the person who wrote them: what is left of it stays as it is. */
record NobodyCorrectsATrackOfAnErasedPerson(Personal<TrackDetails> details) implements Rule {

    @Override
    public boolean holds() {
        return !details.isErased();
    }
}
