package io.artistagent.eventlog.projection;

import org.jspecify.annotations.Nullable;

/** A projection can do nothing more now: it repeats something that fails, or is being stopped. Later it may. */
public final class StuckProjection extends IllegalStateException {

    private static final long serialVersionUID = 1;

    StuckProjection(@Nullable Throwable why) {
        super(
                "The projection repeats something that fails, or is being stopped, and does nothing else meanwhile.",
                why);
    }
}
