package io.artistagent.command.imports.values;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Determines the number format of a column of counts. A point or comma followed by three digits separates groups if it does so elsewhere in
 * the column, or if the number would otherwise not be whole and every number of that size is written with it.
 */
public final class NumberColumn {

    /** The value of a cell. */
    public sealed interface Value {

        /** No value was reported. */
        record None() implements Value {}

        /** @param rounded whether the text, such as {@code 1.2E+05}, may stand for any number that rounds to it */
        record Count(long number, boolean rounded) implements Value {}

        /** The text is not a whole number. */
        record NoCount() implements Value {}
    }

    private static final Value NONE = new Value.None();
    private static final Value NO_COUNT = new Value.NoCount();

    private final @Nullable DecimalMark specified;
    private final Mark point = new Mark('.');
    private final Mark comma = new Mark(',');
    private boolean fourDigitsWithoutMark;
    private boolean manyDigitsWithoutMark;

    /** @param specified the decimal separator if the person specified it, or null */
    public NumberColumn(@Nullable DecimalMark specified) {
        this.specified = specified;
    }

    /** Takes a value into account. */
    public void see(String text) {
        if (Blank.is(text)) {
            return;
        }
        switch (NumberText.of(text)) {
            case NumberText.Whole whole -> {
                fourDigitsWithoutMark |= whole.groups() == 0 && whole.value() > 999 && whole.value() < 10_000;
                manyDigitsWithoutMark |= whole.groups() == 0 && whole.value() > 9_999;
                mark(whole.groups()).separatesGroups(text);
                mark(whole.decimal()).comesBeforeDecimals(text, whole.places());
            }
            case NumberText.Broken broken -> mark(broken.decimal()).comesBeforeDecimals(text, broken.places());
            case NumberText.Either either -> mark(either.mark()).mayBeEither(text, either);
            case NumberText.Nothing() -> {}
        }
    }

    /** Returns whether the values seen so far have a single interpretation. */
    public Interpretation interpretation() {
        if (specified != null) {
            return Interpretation.YES;
        }
        Interpretation ofPoint = interpretation(point, comma);
        return ofPoint instanceof Interpretation.Yes ? interpretation(comma, point) : ofPoint;
    }

    /** Reads a value in the determined format. */
    public Value read(String text) {
        if (Blank.is(text)) {
            return NONE;
        }
        return switch (NumberText.of(text)) {
            case NumberText.Whole whole when fits(whole) -> new Value.Count(whole.value(), whole.rounded());
            case NumberText.Either either
            when separatesGroups(either.mark()) -> new Value.Count(either.grouped(), false);
            case NumberText.Either either
            when either.wholeEitherWay() -> new Value.Count(either.grouped() / 1000, false);
            default -> NO_COUNT;
        };
    }

    private boolean fits(NumberText.Whole whole) {
        return specified == null
                || (whole.groups() != decimalMark() && (whole.decimal() == 0 || whole.decimal() == decimalMark()));
    }

    private boolean separatesGroups(char sign) {
        return specified == null ? meansGroups(mark(sign), mark(sign == '.' ? ',' : '.')) : sign != decimalMark();
    }

    private char decimalMark() {
        return specified == DecimalMark.COMMA ? ',' : '.';
    }

    private Interpretation interpretation(Mark mark, Mark other) {
        if (mark.decimals != null && mark.groups != null) {
            return new Interpretation.Contradictory(mark.decimals, mark.groups);
        }
        if (mark.either == null || mark.groups != null) {
            return Interpretation.YES;
        }
        if (other.either != null && mark.decimals == null && other.decimals == null && other.groups == null) {
            return new Interpretation.Contradictory(mark.either, other.either);
        }
        if (mark.decimals != null) {
            return mark.alwaysThreePlaces
                    ? Interpretation.YES
                    : new Interpretation.Contradictory(mark.decimals, mark.either);
        }
        boolean clear =
                other.decimals != null || other.groups != null || (mark.onlyGroups && everyLargeNumberHas(mark));
        return clear ? Interpretation.YES : unclear(mark.either);
    }

    private static boolean meansGroups(Mark mark, Mark other) {
        return mark.decimals == null && (mark.groups != null || other.groups == null);
    }

    /** Some languages separate groups only in numbers with five or more digits. */
    private boolean everyLargeNumberHas(Mark mark) {
        return !manyDigitsWithoutMark && !(fourDigitsWithoutMark && mark.fourDigits);
    }

    private static Interpretation unclear(String value) {
        String written = Padding.strip(value);
        String digits = written.replaceAll("[.,]", "");
        return new Interpretation.Unclear(written, List.of(digits, written.replace(',', '.')));
    }

    private Mark mark(char sign) {
        return switch (sign) {
            case '.' -> point;
            case ',' -> comma;
            default -> new Mark(sign);
        };
    }

    /** What the column reveals about one sign, with the first value that reveals it. */
    private static final class Mark {

        private final char sign;
        private @Nullable String groups;
        private @Nullable String decimals;
        private @Nullable String either;
        private boolean alwaysThreePlaces = true;
        private boolean onlyGroups;
        private boolean fourDigits;

        private Mark(char sign) {
            this.sign = sign;
        }

        void separatesGroups(String text) {
            if (sign != 0 && groups == null) {
                groups = text;
            }
        }

        void comesBeforeDecimals(String text, int places) {
            if (sign != 0) {
                alwaysThreePlaces &= places == 3;
                if (decimals == null || (alwaysThreePlaces && places != 3)) {
                    decimals = text;
                }
            }
        }

        void mayBeEither(String text, NumberText.Either value) {
            onlyGroups |= !value.wholeEitherWay();
            fourDigits |= value.grouped() < 10_000;
            if (either == null) {
                either = text;
            }
        }
    }
}
