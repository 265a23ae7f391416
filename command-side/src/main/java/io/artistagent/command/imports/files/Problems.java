package io.artistagent.command.imports.files;

import java.util.ArrayList;
import java.util.List;

/** What could not be read: all of it counted, the first hundred places kept. */
public final class Problems {

    private static final int KEPT = 100;

    private final List<Problem> first = new ArrayList<>();
    private long count;

    void add(String file, long line, long column, String detail) {
        count++;
        if (first.size() < KEPT) {
            first.add(new Problem(file, line, column, detail));
        }
    }

    public long count() {
        return count;
    }

    public List<Problem> first() {
        return List.copyOf(first);
    }
}
