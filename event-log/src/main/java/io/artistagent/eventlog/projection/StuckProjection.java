package io.artistagent.eventlog.projection;

import org.jspecify.annotations.Nullable;

/** A projection cannot do anything else now: it is retrying a failure or being stopped. The caller may try again later. */
public final class StuckProjection extends IllegalStateException {

    private static final long serialVersionUID = 1;

    StuckProjection(@Nullable Throwable why) {
        super("The projection is retrying a failure or being stopped, and cannot do anything else now.", why);
    }
}
