package io.artistagent.command.imports.values;

import java.util.OptionalLong;

/** Reads a number that has no column to reveal its format, as in a JSON record. */
public final class WholeNumber {

    private WholeNumber() {}

    /**
     * Returns the number if the text has a single interpretation: {@code 200000}, {@code 200000.0}, {@code 1'204}, {@code 1.204e3}; empty
     * for {@code 1.204}, which some write for 1204, and for {@code 2e5}, which may have been rounded.
     */
    public static OptionalLong of(String text) {
        return NumberText.of(text) instanceof NumberText.Whole whole && !whole.rounded()
                ? OptionalLong.of(whole.value())
                : OptionalLong.empty();
    }
}
