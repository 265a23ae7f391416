package io.artistagent.domain.consent;

import io.artistagent.domain.Unknown;

/** No processing with this name rests on a legitimate interest. */
public final class UnknownInterest extends Unknown {

    public UnknownInterest() {
        super("There is no processing with this name to which you could object.");
    }
}
