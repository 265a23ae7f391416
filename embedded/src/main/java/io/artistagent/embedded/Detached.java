package io.artistagent.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Starts servers out of our process group: a Ctrl-C reaches us alone, and we stop the servers in order. */
public final class Detached {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Detached() {}

    /** Starts a server that writes all it says to the end of a file; the process is the server itself, not a shell before it. */
    public static Process start(List<String> command, Path directory, Path log) throws IOException {
        List<String> whole = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            whole.add(SETSID.toString());
        }
        whole.addAll(command);
        return new ProcessBuilder(whole)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Completes with the exit code; a process that a signal ended has 128 and the number of the signal. */
    public static CompletableFuture<Integer> ended(Process process) {
        return process.onExit().thenApply(Process::exitValue);
    }
}
