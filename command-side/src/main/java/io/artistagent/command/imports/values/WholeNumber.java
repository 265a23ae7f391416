package io.artistagent.command.imports.values;

import java.util.OptionalLong;

/** Reads a number that stands alone, as in a record of JSON, with no column that could tell how it is written. */
public final class WholeNumber {

    private WholeNumber() {}

    /**
     * The number, where the text can be read in one way only: {@code 200000}, {@code 200000.0}, {@code 1'204}, {@code 1.204e3};
     * empty for {@code 1.204}, which some write for 1204, and for {@code 2e5}, which may have been rounded.
     */
    public static OptionalLong of(String text) {
        return Written.of(text) instanceof Written.Whole whole && !whole.rounded()
                ? OptionalLong.of(whole.value())
                : OptionalLong.empty();
    }
}
