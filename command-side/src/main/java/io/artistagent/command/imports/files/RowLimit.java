package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.FileRefused.Reason;
import java.util.Locale;

/** Counts lines and records over all files of an upload. */
final class RowLimit {

    private final long most;
    private long count;

    RowLimit(long most) {
        this.most = most;
    }

    void countOne() throws FileRefused {
        if (++count > most) {
            throw new FileRefused(
                    Reason.TOO_LARGE, String.format(Locale.ROOT, "The file has more than %,d rows.", most));
        }
    }
}
