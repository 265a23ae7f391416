package io.artistagent.standalone;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** What {@code scripts/start} wants to have done once this process has ended: an AOT cache, from what was noted meanwhile. */
final class AfterStop {

    private AfterStop() {}

    /** Starts it and does not wait: it waits for us. A cache is of use and nothing more, so nobody hears of a failure. */
    static void begin(Console console) {
        String program = System.getProperty("artist-agent.after-stop", "");
        if (!program.isEmpty()) {
            List<String> command = new ArrayList<>(List.of(
                    program, Long.toString(ProcessHandle.current().pid()), System.getProperty("java.class.path")));
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(AfterStop::bothNeed)
                    .forEach(command::add);
            console.say("Notes are taken for faster starts (once for each build, some seconds)");
            try {
                new ProcessBuilder(command)
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start();
            } catch (IOException noCache) {
                // The next start is as fast as this one
            }
        }
    }

    private static boolean bothNeed(String option) {
        return option.startsWith("--") || option.startsWith("-XX:") && !option.startsWith("-XX:AOT");
    }
}
