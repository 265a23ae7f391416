package io.artistagent.standalone.kill;

import java.util.ArrayList;
import java.util.List;

/** What was seen, and what was not as it must be. */
final class Report {

    private final List<String> lines = new ArrayList<>();
    private final List<String> flaws = new ArrayList<>();

    void saw(String line) {
        lines.add(line);
        System.out.println("  " + line);
    }

    void flaw(String flaw) {
        flaws.add(flaw);
        System.out.println("  NOT AS IT MUST BE: " + flaw);
    }

    void check(boolean holds, String sentence) {
        if (!holds) {
            flaw(sentence);
        }
    }

    List<String> flaws() {
        return List.copyOf(flaws);
    }
}
