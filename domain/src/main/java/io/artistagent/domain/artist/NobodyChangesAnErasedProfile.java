package io.artistagent.domain.artist;

import io.artistagent.domain.Personal;
import io.artistagent.domain.Rule;

/** A profile whose person was forgotten stays as empty as it is. */
record NobodyChangesAnErasedProfile(Personal<Profile> profile) implements Rule {

    @Override
    public boolean holds() {
        return !profile.isErased();
    }
}
