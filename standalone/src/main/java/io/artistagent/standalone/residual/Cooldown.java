package io.artistagent.standalone.residual;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Blocks further attempts for a while after a failure, no matter how often they are requested. */
final class Cooldown {

    private final Duration length;
    private @Nullable String reason;
    private long since;

    Cooldown(Duration length) {
        this.length = length;
    }

    Duration length() {
        return length;
    }

    /** @throws IOException during the pause, with the reason for it */
    synchronized void requireNone() throws IOException {
        if (reason != null && System.nanoTime() - since < length.toNanos()) {
            throw new IOException(reason);
        }
    }

    synchronized void begin(Exception why) {
        reason = Objects.requireNonNullElse(why.getMessage(), why.getClass().getName());
        since = System.nanoTime();
    }

    synchronized void end() {
        reason = null;
    }
}
