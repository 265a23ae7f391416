package io.artistagent.ml.matching;

import io.artistagent.domain.Unknown;

/** The two artists are no match, or the other may not be shown. */
final class UnknownMatch extends Unknown {

    UnknownMatch() {
        super("There is no such match.");
    }
}
