package io.artistagent.domain.imports;

import io.artistagent.domain.Unknown;

/** The import does not exist, or its existence is hidden from the caller. */
public final class UnknownImport extends Unknown {

    public UnknownImport() {
        super("This import does not exist.");
    }
}
