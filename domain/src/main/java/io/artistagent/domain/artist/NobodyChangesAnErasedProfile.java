package io.artistagent.domain.artist;

import io.artistagent.domain.Personal;
import io.artistagent.domain.Rule;

/** The profile of an erased person stays empty. */
record NobodyChangesAnErasedProfile(Personal<Profile> profile) implements Rule {

    @Override
    public boolean holds() {
        return !profile.isErased();
    }
}
