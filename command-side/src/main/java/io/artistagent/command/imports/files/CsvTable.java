package io.artistagent.command.imports.files;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows under a header. Lines that cannot be read are reported and passed over. */
final class CsvTable {

    private final String file;
    private final Utf8Lines lines;
    private final RowLimit limit;
    private final Problems problems;
    private final CsvHeader header;

    CsvTable(String file, Utf8Lines lines, RowLimit limit, Problems problems) throws IOException {
        this.file = file;
        this.lines = lines;
        this.limit = limit;
        this.problems = problems;
        this.header = readHeader();
    }

    CsvHeader header() {
        return header;
    }

    /** The next row that has as many cells as the header, or null after the last. */
    @Nullable
    CsvRow next() throws IOException {
        for (Utf8Lines.Line line = lines.next(); line != null; line = lines.next()) {
            limit.countOne();
            CsvRow row = row(line);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private @Nullable CsvRow row(Utf8Lines.Line line) {
        return switch (line) {
            case Utf8Lines.Line.Text text when text.text().isBlank() -> null;
            case Utf8Lines.Line.Text text -> row(text);
            case Utf8Lines.Line.Unreadable unreadable -> {
                problems.add(file, unreadable.number(), unreadable.column(), unreadable.detail());
                yield null;
            }
        };
    }

    private @Nullable CsvRow row(Utf8Lines.Line.Text line) {
        try {
            List<CsvCells.Cell> cells = CsvCells.of(line.text());
            if (cells.size() == header.size()) {
                return new CsvRow(file, line.number(), header, cells, problems);
            }
            long column = cells.get(Math.min(header.size(), cells.size() - 1)).column();
            problems.add(
                    file,
                    line.number(),
                    column,
                    "The line has %d cells where the header has %d.".formatted(cells.size(), header.size()));
        } catch (CsvCells.Damaged damaged) {
            problems.add(file, line.number(), damaged.column, damaged.detail());
        }
        return null;
    }

    private CsvHeader readHeader() throws IOException {
        for (Utf8Lines.Line line = lines.next(); line != null; line = lines.next()) {
            limit.countOne();
            if (!(line instanceof Utf8Lines.Line.Text text)) {
                throw CsvHeader.unknown("The first line cannot be read: it is not UTF-8 text, or far too long.");
            }
            if (!text.text().isBlank()) {
                return header(text);
            }
        }
        throw new FileRefused(FileRefused.Reason.EMPTY, "The file is empty.");
    }

    private static CsvHeader header(Utf8Lines.Line.Text line) throws FileRefused {
        try {
            return CsvHeader.of(CsvCells.of(line.text()));
        } catch (CsvCells.Damaged damaged) {
            throw CsvHeader.unknown("The first line is not a header that is known.");
        }
    }
}
