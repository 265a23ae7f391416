package io.artistagent.secrets;

import java.util.List;

/** A start in production that would run on publicly known secrets. The message names settings, never a value. */
public final class RefusedStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedStart(List<String> reasons) {
        super("The profile production does not start with what is meant for development: "
                + String.join("; ", reasons)
                + ".");
    }
}
