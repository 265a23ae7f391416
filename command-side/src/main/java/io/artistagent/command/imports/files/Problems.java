package io.artistagent.command.imports.files;

import io.artistagent.domain.imports.ImportProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems of a file. All are counted; the first hundred are kept, and after these the first of each further type, so that one
 * repeated problem does not hide the others.
 */
public final class Problems {

    private static final int KEPT = 100;
    private static final int KEPT_OF_MORE_KINDS = 50;

    /** Problems that can be fixed together. */
    private record Alike(String file, @Nullable String name, String detail) {

        static Alike of(ImportProblem problem) {
            return new Alike(problem.file(), problem.name(), problem.detail());
        }
    }

    private final List<ImportProblem> kept = new ArrayList<>();
    private final Map<Alike, Long> counts = new HashMap<>();
    private long count;

    /** Adds a problem that does not belong to a single column or field. */
    void add(String file, long line, long column, String detail) {
        add(new ImportProblem(file, line, column, detail));
    }

    /** Adds a problem and counts those that are alike. */
    void add(ImportProblem problem) {
        count++;
        Alike alike = Alike.of(problem);
        boolean known = counts.containsKey(alike);
        if (kept.size() < KEPT || (!known && kept.size() < KEPT + KEPT_OF_MORE_KINDS)) {
            kept.add(problem);
            counts.putIfAbsent(alike, 0L);
        }
        counts.computeIfPresent(alike, (fault, before) -> before + 1);
    }

    public long count() {
        return count;
    }

    public List<ImportProblem> first() {
        return kept.stream()
                .map(problem -> problem.among(Objects.requireNonNull(counts.get(Alike.of(problem)))))
                .toList();
    }
}
