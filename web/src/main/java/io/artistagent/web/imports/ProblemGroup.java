package io.artistagent.web.imports;

import io.artistagent.web.imports.ImportRun.BadLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A problem in a file, with all the lines that have it. */
public record ProblemGroup(
        @Nullable String file,
        @Nullable String column,
        @Nullable String detail,
        long count,
        List<BadLine> places) {

    private static final int SHOWN = 3;

    /** Groups problems with the same message in the same file and column, in the order in which they first occur. */
    public static List<ProblemGroup> of(List<BadLine> problems) {
        Map<List<@Nullable String>, List<BadLine>> alike = new LinkedHashMap<>();
        for (BadLine bad : problems) {
            List<@Nullable String> key = new ArrayList<>();
            key.add(bad.file());
            key.add(bad.name());
            key.add(bad.detail());
            alike.computeIfAbsent(key, first -> new ArrayList<>()).add(bad);
        }
        return alike.values().stream().map(ProblemGroup::together).toList();
    }

    private static ProblemGroup together(List<BadLine> places) {
        BadLine first = places.getFirst();
        String column = first.name() != null || first.line() == null ? first.name() : first.column();
        return new ProblemGroup(
                first.file(), column, first.detail(), Math.max(first.alike(), places.size()), List.copyOf(places));
    }

    /** Returns the first places; the others are only counted. */
    public List<BadLine> shown() {
        return places.stream().limit(SHOWN).toList();
    }

    public long more() {
        return count - shown().size();
    }

    /** Returns the distinct values found at the shown places. */
    public String values() {
        return shown().stream()
                .map(BadLine::value)
                .filter(Objects::nonNull)
                .distinct()
                .map(value -> "“" + value + "”")
                .collect(Collectors.joining(", "));
    }
}
