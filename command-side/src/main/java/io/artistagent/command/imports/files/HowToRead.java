package io.artistagent.command.imports.files;

import io.artistagent.command.imports.values.DayOrder;
import io.artistagent.command.imports.values.DecimalMark;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What the person says about the way in which a table is written; null where the file is to show it.
 *
 * @param encoding the encoding of its text
 * @param dates the order of day, month and year
 * @param numbers the sign before decimals
 */
public record HowToRead(
        @Nullable Charset encoding,
        @Nullable DayOrder dates,
        @Nullable DecimalMark numbers) {

    /** The file is to show everything. */
    public static final HowToRead AS_THE_FILE_SHOWS = new HowToRead(null, null, null);
}
