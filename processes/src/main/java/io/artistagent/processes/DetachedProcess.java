package io.artistagent.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Starts servers outside the process group of this JVM: Ctrl-C reaches only the JVM, which then stops the servers in order. */
public final class DetachedProcess {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private DetachedProcess() {}

    /** Starts a server and appends its output to a file. The process is the server itself, not a shell around it. */
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

    /** Completes with the exit code, which is 128 plus the signal number if a signal ended the process. */
    public static CompletableFuture<Integer> ended(Process process) {
        return process.onExit().thenApply(Process::exitValue);
    }
}
