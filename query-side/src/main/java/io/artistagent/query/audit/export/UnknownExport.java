package io.artistagent.query.audit.export;

import io.artistagent.domain.Unknown;

/** There is no such export, or no such file in it. */
final class UnknownExport extends Unknown {

    private static final long serialVersionUID = 1;

    UnknownExport(String sentence) {
        super(sentence);
    }
}
