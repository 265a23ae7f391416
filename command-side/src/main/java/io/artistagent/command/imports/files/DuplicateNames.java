package io.artistagent.command.imports.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the rows of a table that have the same name, so that none replaces another. The numbers follow an order that is stable across
 * exports, or the row order in a table that is longer than any export.
 */
final class DuplicateNames<R> {

    private static final int ROWS_AHEAD = 5_000;
    private static final long CHARACTERS_AHEAD = 1_000_000;

    private record Placed<R>(R row, String name, long line) {}

    private final TitledRows<R> kind;
    private final TableNotes notes;
    private final Consumer<R> numbered;
    private final TitleNumbers numbers = new TitleNumbers();
    private @Nullable List<Placed<R>> first = new ArrayList<>();
    private long characters;

    DuplicateNames(TitledRows<R> kind, TableNotes notes, Consumer<R> numbered) {
        this.kind = kind;
        this.notes = notes;
        this.numbered = numbered;
    }

    void add(R row, long line) {
        String name = kind.name(row);
        if (first == null) {
            pass(row, numbers.next(name), line);
            return;
        }
        first.add(new Placed<>(row, name, line));
        characters += name.length();
        if (first.size() == ROWS_AHEAD || characters > CHARACTERS_AHEAD) {
            flush();
        }
    }

    /** Numbers the rows that were held back and passes them on. */
    void flush() {
        List<Placed<R>> rows = first;
        first = null;
        if (rows == null) {
            return;
        }
        Map<String, List<Placed<R>>> byName = new HashMap<>();
        Set<R> seen = new HashSet<>();
        List<Placed<R>> different = new ArrayList<>();
        for (Placed<R> row : rows) {
            if (kind.streams(row.row()) != null && !seen.add(row.row())) {
                notes.tell(kind.repeated(), row.line());
            } else {
                different.add(row);
                byName.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row);
            }
        }
        Comparator<Placed<R>> order = Comparator.comparing(Placed::row, kind.order());
        byName.values().forEach(namesakes -> namesakes.sort(order));
        for (Placed<R> row : different) {
            numbers.next(row.name());
            List<Placed<R>> namesakes = byName.getOrDefault(row.name(), List.of());
            pass(row.row(), namesakes.size() == 1 ? 1 : numberIn(namesakes, row), row.line());
        }
    }

    private int numberIn(List<Placed<R>> namesakes, Placed<R> row) {
        for (int i = 0; i < namesakes.size(); i++) {
            if (namesakes.get(i).line() == row.line()) {
                return i + 1;
            }
        }
        throw new IllegalStateException("The row is missing from the group with its name");
    }

    private void pass(R row, int number, long line) {
        if (number > 1) {
            notes.tell(kind.namesake(), line);
        }
        numbered.accept(kind.numbered(row, number));
    }
}
