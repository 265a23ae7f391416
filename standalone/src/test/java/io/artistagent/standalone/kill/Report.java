package io.artistagent.standalone.kill;

import java.util.ArrayList;
import java.util.List;

/** The observations and flaws of a proof. */
public final class Report {

    private static final int SHOWN = 20;

    private final List<String> flaws = new ArrayList<>();

    public void saw(String line) {
        System.out.println("  " + line);
    }

    public synchronized void flaw(String flaw) {
        flaws.add(flaw);
        if (flaws.size() <= SHOWN) {
            System.out.println("  FLAW: " + flaw);
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
