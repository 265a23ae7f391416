package io.artistagent.command.imports.files;

import io.artistagent.command.imports.values.DayOrder;
import io.artistagent.command.imports.values.DecimalMark;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The person's statements about the format of a table; null if the file itself determines it.
 *
 * @param encoding the text encoding
 * @param dates the order of day, month and year
 * @param numbers the decimal separator
 */
public record ReadOptions(
        @Nullable Charset encoding,
        @Nullable DayOrder dates,
        @Nullable DecimalMark numbers) {

    /** The file itself determines everything. */
    public static final ReadOptions AS_THE_FILE_SHOWS = new ReadOptions(null, null, null);
}
