package io.artistagent.standalone.api;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables of {@code docs/en/permissions.md}. */
final class PermissionTable {

    private static final Path FILE = Path.of("..", "docs", "en", "permissions.md");

    /** One cell: a request, the caller and the expected status. */
    record Cell(String what, String method, String path, String who, int status) {}

    private PermissionTable() {}

    static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        List<String> people = List.of();
        for (String line : lines()) {
            List<String> columns = Arrays.stream(line.split("\\|"))
                    .map(String::strip)
                    .filter(not(String::isEmpty))
                    .toList();
            if (line.startsWith("| What ")) {
                people = columns;
            } else if (line.startsWith("| ")) {
                String[] request = columns.get(1).replace("`", "").split(" ", 2);
                for (int i = 2; i < columns.size(); i++) {
                    cells.add(new Cell(
                            columns.getFirst(),
                            request[0],
                            request[1],
                            people.get(i),
                            Integer.parseInt(columns.get(i))));
                }
            }
        }
        return cells;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
