package io.artistagent.command.imports.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects the files of a ZIP that are left out, by reason. The first ones are named, the others counted. */
final class SkippedFiles {

    private static final int NAMED = 10;

    private static final class Names {

        private final List<String> first = new ArrayList<>();
        private long more;

        private void add(String name) {
            if (first.size() < NAMED) {
                first.add(name);
            } else {
                more++;
            }
        }

        @Override
        public String toString() {
            return String.join(", ", first) + (more == 0 ? "" : String.format(Locale.ROOT, " and %,d more", more));
        }
    }

    private final Map<String, Names> byReason = new LinkedHashMap<>();

    /**
     * Leaves a file out.
     *
     * @param reason describes the file or what it lacks; one of a few constant texts
     */
    void add(String name, String reason) {
        byReason.computeIfAbsent(reason, first -> new Names()).add(name);
    }

    /** Returns one sentence for each reason. */
    List<String> sentences() {
        return byReason.entrySet().stream()
                .map(left -> "Left out (%s): %s.".formatted(left.getKey(), left.getValue()))
                .toList();
    }
}
