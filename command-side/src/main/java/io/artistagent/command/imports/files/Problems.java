package io.artistagent.command.imports.files;

import io.artistagent.domain.imports.ImportProblem;
import java.util.ArrayList;
import java.util.List;

/** What could not be read: all of it counted, the first hundred places kept. */
public final class Problems {

    private static final int KEPT = 100;

    private final List<ImportProblem> first = new ArrayList<>();
    private long count;

    void add(String file, long line, long column, String detail) {
        count++;
        if (first.size() < KEPT) {
            first.add(new ImportProblem(file, line, column, detail));
        }
    }

    public long count() {
        return count;
    }

    public List<ImportProblem> first() {
        return List.copyOf(first);
    }
}
