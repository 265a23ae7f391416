package io.artistagent.standalone;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Runs the program that {@code scripts/start} has set for after the stop: it builds an AOT cache from this run's recording. */
final class AfterStop {

    private AfterStop() {}

    /** Starts the program, which waits for this process to end. The cache is optional, so a failure is ignored. */
    static void begin(Console console) {
        String program = System.getProperty("artist-agent.after-stop", "");
        if (!program.isEmpty()) {
            List<String> command = new ArrayList<>(List.of(
                    program, Long.toString(ProcessHandle.current().pid()), System.getProperty("java.class.path")));
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(AfterStop::bothNeed)
                    .forEach(command::add);
            console.say("Building a cache for faster starts in the background (once per build)");
            try {
                new ProcessBuilder(command)
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start();
            } catch (IOException noCache) {
                // Without a cache, the next start is no slower than this one
            }
        }
    }

    private static boolean bothNeed(String option) {
        return option.startsWith("--") || option.startsWith("-XX:") && !option.startsWith("-XX:AOT");
    }
}
