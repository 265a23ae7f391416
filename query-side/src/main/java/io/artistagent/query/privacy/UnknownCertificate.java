package io.artistagent.query.privacy;

import io.artistagent.domain.Unknown;

/** The case has no certificate: it is no erasure, or not every place has given its receipt yet. */
final class UnknownCertificate extends Unknown {

    private static final long serialVersionUID = 1;

    UnknownCertificate() {
        super("This case has no certificate. Only an erasure has one, once it is done.");
    }
}
