package io.artistagent.domain.imports;

import io.artistagent.domain.Unknown;

/** There is no such import, or none that the caller may know of. */
public final class UnknownImport extends Unknown {

    public UnknownImport() {
        super("This import does not exist.");
    }
}
