package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.FileRefused.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ZIP of an extended streaming history as it arrives. Only the files with plays of audio are opened; names of entries decide
 * which these are and are used for nothing else.
 */
final class HistoryZip {

    private static final Pattern HISTORY = Pattern.compile(
            "(?:.*[/\\\\])?((?:Streaming_History_Audio_[0-9A-Za-z_-]{1,60}|endsong_[0-9]{1,4})\\.json)");
    private static final String CUT_OFF = "The ZIP is damaged or cut off: what follows in it cannot be read.";

    private final Upload upload;
    private final HistoryFile history;
    private final Problems problems;
    private final ReadLimits limits;
    private int opened;
    private int passedOver;

    HistoryZip(Upload upload, HistoryFile history, Problems problems, ReadLimits limits) {
        this.upload = upload;
        this.history = history;
        this.problems = problems;
        this.limits = limits;
    }

    int passedOver() {
        return passedOver;
    }

    void read(String fileName, InputStream bytes) throws IOException {
        ZipInputStream zip = new ZipInputStream(bytes, StandardCharsets.UTF_8);
        boolean whole = readEntries(fileName, zip);
        if (whole && !complete(bytes)) {
            problems.add(fileName, 0, 0, CUT_OFF);
        }
        if (opened == 0) {
            throw new FileRefused(
                    Reason.UNKNOWN_FORMAT,
                    "The ZIP holds no file Streaming_History_Audio_….json: expected is the ZIP of an extended streaming history.",
                    problems.first());
        }
    }

    private boolean readEntries(String fileName, ZipInputStream zip) throws IOException {
        InflationGuard guard = new InflationGuard(zip, upload, limits);
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (opened + passedOver == limits.zipEntries()) {
                    throw new FileRefused(
                            Reason.TOO_LARGE, "The ZIP holds more than %,d files.".formatted(limits.zipEntries()));
                }
                readEntry(entry, guard);
            }
            return true;
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            problems.add(fileName, 0, 0, CUT_OFF);
            return false;
        }
    }

    private void readEntry(ZipEntry entry, InflationGuard guard) throws IOException {
        String history = historyName(entry.getName());
        if (history == null) {
            passedOver += entry.isDirectory() ? 0 : 1;
        } else {
            opened++;
            this.history.read(history, guard);
        }
        guard.readToEnd();
    }

    private static @Nullable String historyName(String entry) {
        var matcher = HISTORY.matcher(entry);
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** The reader of entries stops before the table of contents, which a ZIP that was cut off between two entries lacks. */
    private boolean complete(InputStream bytes) throws IOException {
        bytes.skip(Long.MAX_VALUE);
        return upload.tail().holdsEndOfZip();
    }
}
