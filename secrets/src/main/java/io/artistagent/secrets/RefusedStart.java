package io.artistagent.secrets;

import java.util.List;

/** The application must not start in production because secrets are missing or publicly known. The message names settings, never values. */
public final class RefusedStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedStart(List<String> reasons) {
        super("Cannot start with the production profile: " + String.join("; ", reasons) + ".");
    }
}
