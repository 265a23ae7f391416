package io.artistagent.domain.imports;

/** An event with the rows of one batch of an import. */
public sealed interface RowsImported
        permits DailyFiguresImported, SongFiguresImported, PlaylistFiguresImported, PlaysImported {

    ImportId importId();

    /** Returns the number of the batch; the first is 1. */
    int batch();

    /** Returns the number of rows. Those of an erased person are unreadable and count as none. */
    int rowCount();
}
