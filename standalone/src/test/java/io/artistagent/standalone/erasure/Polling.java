package io.artistagent.standalone.erasure;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Polls until a condition holds. */
final class Polling {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);

    private Polling() {}

    static void until(String what, Callable<Boolean> isSo) throws Exception {
        long end = System.nanoTime() + LONG.toNanos();
        while (!isSo.call()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Timed out waiting until " + what);
            }
            LockSupport.parkNanos(BETWEEN);
        }
    }
}
