package io.artistagent.diagnostics;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Recognises the lines that a library repeats with each attempt to reach an unavailable server: each passes once a minute. */
final class OutageRepeats {

    private static final long EVERY = Duration.ofMinutes(1).toNanos();

    /** Far more than there are different lines, unless a library puts something new into each. */
    private static final int MAX_LINES = 1_000;

    private final LongSupplier nanos;
    private final Map<String, Long> passed = new HashMap<>();

    OutageRepeats(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized boolean isRepeat(String line) {
        long now = nanos.getAsLong();
        Long before = passed.get(line);
        if (before != null && now - before < EVERY) {
            return true;
        }
        if (passed.size() >= MAX_LINES) {
            passed.clear();
        }
        passed.put(line, now);
        return false;
    }
}
