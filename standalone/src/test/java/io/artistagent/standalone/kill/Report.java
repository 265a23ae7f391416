package io.artistagent.standalone.kill;

import java.util.ArrayList;
import java.util.List;

/** What was seen, and what was not as it must be. */
public final class Report {

    private static final int SHOWN = 20;

    private final List<String> flaws = new ArrayList<>();

    public void saw(String line) {
        System.out.println("  " + line);
    }

    public synchronized void flaw(String flaw) {
        flaws.add(flaw);
        if (flaws.size() <= SHOWN) {
            System.out.println("  NOT AS IT MUST BE: " + flaw);
        }
    }

    public void check(boolean holds, String sentence) {
        if (!holds) {
            flaw(sentence);
        }
    }

    public synchronized List<String> flaws() {
        return List.copyOf(flaws);
    }
}
