package io.artistagent.processes;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server processes that outlived a killed JVM. They are recognised by the program and the data directory on their command line: a pid
 * file could be missing or stale, or name an unrelated process.
 */
public final class OrphanedServers {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServers.class);

    /** The charset in which the JVM passes arguments to a process and reads paths. */
    private static final Charset OF_ARGUMENTS = Charset.forName(System.getProperty("sun.jnu.encoding"));

    private OrphanedServers() {}

    /** Returns the processes whose program has this file name and that have exactly this argument. */
    public static List<ProcessHandle> find(String program, String argument) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> runs(commandLine(process), program, argument))
                .toList();
    }

    /** Stops the processes that {@link #find} returns, by force once the given time has passed; returns how many there were. */
    public static int stop(String program, String argument, Signal signal, Duration patience) {
        List<ProcessHandle> found = find(program, argument);
        for (ProcessHandle process : found) {
            LOG.info("Stopping {} (process {}), left behind by an earlier run", program, process.pid());
            stop(process, signal, patience);
        }
        return found.size();
    }

    /** Stops one process and waits for its end. */
    public static void stop(ProcessHandle process, Signal signal, Duration patience) {
        signal.send(process);
        if (!endsWithin(process, patience)) {
            LOG.warn("Killing process {}: it did not stop within {} s", process.pid(), patience.toSeconds());
            process.destroyForcibly();
            endsWithin(process, patience);
        }
    }

    /** The signal that asks a server to stop. */
    public enum Signal {
        /** The usual request to end. */
        TERMINATE,
        /** PostgreSQL's "fast shutdown", which disconnects clients instead of waiting for them. */
        INTERRUPT;

        private void send(ProcessHandle process) {
            if (this == TERMINATE || !kill(process)) {
                process.destroy();
            }
        }

        private static boolean kill(ProcessHandle process) {
            try {
                return new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException noSuchCommand) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private static boolean runs(List<String> commandLine, String program, String argument) {
        return !commandLine.isEmpty()
                && fileName(commandLine.getFirst()).equals(program)
                && commandLine.subList(1, commandLine.size()).contains(argument);
    }

    /** Not every name of another program is a path in this charset, so it stays a string. */
    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<String> commandLine(ProcessHandle process) {
        try {
            // Linux has the whole command line here; the portable call below truncates long ones
            byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return List.of(new String(line, OF_ARGUMENTS).split("\0"));
        } catch (IOException | SecurityException notLinuxOrNotOurs) {
            return process.info()
                    .command()
                    .map(command -> {
                        List<String> all = new ArrayList<>(List.of(command));
                        all.addAll(List.of(process.info().arguments().orElse(new String[0])));
                        return all;
                    })
                    .orElse(new ArrayList<>());
        }
    }
}
