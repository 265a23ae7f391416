package io.artistagent.domain.artist;

import io.artistagent.domain.Personal;
import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

/** The profile of an erased person stays empty. */
@Refusal("The data of the person behind this artist was erased, so the profile can’t be changed.")
record NobodyChangesAnErasedProfile(Personal<Profile> profile) implements Rule {

    @Override
    public boolean holds() {
        return !profile.isErased();
    }
}
