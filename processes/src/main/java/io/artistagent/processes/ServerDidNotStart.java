package io.artistagent.processes;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;

/** A server process that could not be started. The message names the server, its data and its log for the person at the terminal. */
public final class ServerDidNotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServerDidNotStart(String server, Path data, Path log, IOException cause) {
        super("%s did not start on %s: %s, see %s".formatted(server, data, reason(cause), log), cause);
    }

    /** The message of a {@link FileSystemException} may be no more than a path. */
    private static String reason(IOException cause) {
        return cause instanceof FileSystemException file && file.getReason() == null
                ? "cannot use " + file.getFile()
                : Objects.requireNonNullElse(cause.getMessage(), cause.toString());
    }
}
