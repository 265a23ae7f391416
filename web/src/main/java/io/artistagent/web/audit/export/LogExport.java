package io.artistagent.web.audit.export;

import io.artistagent.web.audit.desk.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An export of the log and of the access log for other systems and for auditors.
 *
 * @param done how many windows of time are complete
 * @param window the length of a window, as an ISO 8601 duration
 * @param files what can be saved, once it is done
 */
public record LogExport(
        String id,
        @Nullable ExportState state,
        long done,
        long total,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        List<String> problems,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String window,
        List<ExportFile> files) {

    /** How far it has come. */
    public enum ExportState {
        RUNNING,
        DONE,
        FAILED
    }

    /** How long the windows are that an officer can choose. */
    public enum Window {
        HOUR("PT1H"),
        DAY("PT24H"),
        WEEK("PT168H");

        private final String duration;

        Window(String duration) {
            this.duration = duration;
        }

        public String duration() {
            return duration;
        }
    }

    /**
     * A file.
     *
     * @param sha256 in Base64; null for the manifest, which is signed instead
     */
    public record ExportFile(
            String name, long bytes, @Nullable String sha256) {

        private static final long STEP = 1_000;
        private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

        /** Returns the size in a unit that suits it. */
        public String size() {
            double size = bytes;
            int unit = 0;
            while (size >= STEP && unit < UNITS.length - 1) {
                size /= STEP;
                unit++;
            }
            return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
        }
    }

    public LogExport {
        problems = problems == null ? List.of() : problems;
        files = files == null ? List.of() : files;
    }

    /** Returns the beginning of the exported time. */
    public String begin() {
        return from == null ? "" : Utc.second(from);
    }

    /** Returns the end of the exported time. */
    public String end() {
        return to == null ? "" : Utc.second(to);
    }

    public boolean isRunning() {
        return state == ExportState.RUNNING;
    }

    public boolean isDone() {
        return state == ExportState.DONE;
    }

    /** Whether it can be tried again: it has failed, or waits for its next attempt. */
    public boolean isStuck() {
        return state == ExportState.FAILED || isRunning() && !problems.isEmpty();
    }

    public String tone() {
        return switch (state) {
            case DONE -> "good";
            case FAILED -> "bad";
            case null, default -> "";
        };
    }
}
