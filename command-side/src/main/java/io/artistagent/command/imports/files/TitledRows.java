package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.TableNotes.Note;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows that report figures of a titled item over a period: songs or playlists. */
interface TitledRows<R> {

    /** Returns the column with the title. */
    String title();

    /** Returns a column that is empty in a row of totals. */
    String beside();

    /** Reads a row; returns null if its title is missing. */
    @Nullable
    R read(CsvRow row);

    @Nullable
    Long streams(R row);

    /** Returns the name of a row. Rows of a table with the same name are numbered. */
    String name(R row);

    /** Returns the order in which rows with the same name are numbered. It is stable across exports. */
    Comparator<R> order();

    R numbered(R row, int number);

    Batch pack(List<R> rows);

    /** Returns the note on a row that repeats another. */
    Note repeated();

    /** Returns the note on a row with the same name as another. */
    Note namesake();

    /** Returns the note on a row that is called totals but is not. */
    Note calledTotals();
}
