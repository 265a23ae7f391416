package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.TableNotes.Told;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How rows are read that report figures over a period under a title: songs, or playlists. */
interface TitledRows<R> {

    /** The column with the title. */
    String title();

    /** A column that a row of totals leaves empty. */
    String beside();

    /** Reads a row; null where its title is missing. */
    @Nullable
    R read(CsvRow row);

    @Nullable
    Long streams(R row);

    /** What a row is known by. Rows of one table with one name are numbered. */
    String name(R row);

    /** The order in which rows with one name are numbered; the next export keeps it. */
    Comparator<R> order();

    R numbered(R row, int number);

    Batch pack(List<R> rows);

    /** What is told of a row that repeats another. */
    Told repeated();

    /** What is told of a row with the name of another. */
    Told namesake();

    /** What is told of a row that is called totals and is none. */
    Told calledTotals();
}
