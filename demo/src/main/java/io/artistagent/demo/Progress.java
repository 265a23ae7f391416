package io.artistagent.demo;

import java.io.PrintStream;
import java.util.Locale;

/** Shows the progress of each step: as a bar in a terminal, or as a few plain lines in a file. */
final class Progress {

    private static final int WIDTH = 30;
    private static final long REDRAW = 100_000_000L;

    private final PrintStream out;
    private final boolean terminal;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void say(String line) {
        out.println(line);
    }

    Step step(String name, int total) {
        return new Step(name, total);
    }

    /** A step of the demo. Thread-safe. */
    final class Step implements AutoCloseable {

        private final String name;
        private final int total;
        private final long begin = System.nanoTime();
        private int done;
        private int quarters;
        private long drawn;

        private Step(String name, int total) {
            this.name = name;
            this.total = total;
            draw();
        }

        synchronized void done(int more) {
            done += more;
            if (terminal ? System.nanoTime() - drawn > REDRAW : 4L * done / total > quarters && done < total) {
                quarters = (int) (4L * done / total);
                draw();
            }
        }

        private void draw() {
            drawn = System.nanoTime();
            long seconds = (drawn - begin) / 1_000_000_000L;
            String counts = String.format(Locale.ROOT, "%,7d of %,d  %d s", done, total, seconds);
            if (terminal) {
                int filled = total == 0 ? WIDTH : (int) ((long) WIDTH * done / total);
                out.printf("\r  %-28s [%s%s]%s ", name, "#".repeat(filled), ".".repeat(WIDTH - filled), counts);
            } else {
                out.printf("  %-28s%s%n", name, counts);
            }
            out.flush();
        }

        @Override
        public synchronized void close() {
            draw();
            if (terminal) {
                out.println();
            }
        }
    }
}
