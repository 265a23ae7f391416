package io.artistagent.processes;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A server process that could not be started. The message tells the person at the terminal the server, its data, its log, and what can be
 * done if the data is damaged.
 */
public final class ServerDidNotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param remedy a sentence for damaged data, because the process itself does not tell damage from other causes */
    public ServerDidNotStart(String server, Path data, Path log, IOException cause, String remedy) {
        super("%s did not start on %s: %s, see %s. %s".formatted(server, data, reason(cause), log, remedy), cause);
    }

    /** The message of a {@link FileSystemException} may be no more than a path. */
    private static String reason(IOException cause) {
        return cause instanceof FileSystemException file && file.getReason() == null
                ? "cannot use " + file.getFile()
                : Objects.requireNonNullElse(cause.getMessage(), cause.toString());
    }
}
