package io.artistagent.domain.consent;

import io.artistagent.domain.Unknown;

/** No purpose has this name. */
public final class UnknownPurpose extends Unknown {

    public UnknownPurpose() {
        super("There is no purpose with this name that needs your consent.");
    }
}
