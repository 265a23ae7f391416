package io.artistagent.standalone;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** The terminal output for the person who started the application. Each step shows the seconds since the start. */
final class Console {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    synchronized void step(String what) {
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        out.println(String.format(Locale.ROOT, "  %5.1f s  %s", seconds, what));
    }
}
