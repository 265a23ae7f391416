package io.artistagent.command.imports.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The files of a ZIP that are left out, by the reason: the first ones are named, the rest is counted. */
final class LeftOut {

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
     * @param reason what the file is or lacks; one of a few texts
     */
    void add(String name, String reason) {
        byReason.computeIfAbsent(reason, first -> new Names()).add(name);
    }

    /** One sentence for each reason. */
    List<String> sentences() {
        return byReason.entrySet().stream()
                .map(left -> "Left out (%s): %s.".formatted(left.getKey(), left.getValue()))
                .toList();
    }
}
