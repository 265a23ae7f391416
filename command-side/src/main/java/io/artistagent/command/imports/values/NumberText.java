package io.artistagent.command.imports.values;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The possible meanings of one number's text, before its column is considered. */
sealed interface NumberText {

    /**
     * A whole number with a single interpretation. Its separators reveal how others in the column are read.
     *
     * @param groups the point or comma between groups of digits, or {@link #NO_MARK}
     * @param decimal the decimal separator, or {@link #NO_MARK}
     * @param places the number of decimals written, all of which are zero
     * @param rounded whether digits may have been lost to rounding before the number was written
     */
    record Whole(long value, char groups, char decimal, int places, boolean rounded) implements NumberText {}

    /** A number with non-zero decimals. */
    record Broken(char decimal, int places) implements NumberText {}

    /** Three digits after one separator: {@code 1.204} is 1204 if the sign separates groups, and not whole otherwise. */
    record Either(char mark, long grouped) implements NumberText {

        /** Returns whether the number is whole even if the sign is a decimal separator. */
        boolean wholeEitherWay() {
            return grouped % 1000 == 0;
        }
    }

    /** Not a number. */
    record Nothing() implements NumberText {}

    char NO_MARK = 0;
    int ANY_PLACES = -1;
    int MAX_LENGTH = 40;

    Pattern PLAIN = Pattern.compile("[0-9]{1,18}");
    Pattern EITHER = Pattern.compile("([1-9][0-9]{0,2})([.,])([0-9]{3})");
    Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}(?:\\.[0-9]{3})+|[1-9][0-9]{0,2}(?:,[0-9]{3})+"
            + "|[1-9][0-9]{0,2}(?:[ \\u00a0\\u202f\\u2009][0-9]{3})+|[1-9][0-9]{0,2}(?:['’][0-9]{3})+"
            + "|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}");
    Pattern WITH_DECIMALS = Pattern.compile("(.+?)([.,])([0-9]*)");
    Pattern SCIENTIFIC = Pattern.compile("([0-9])(?:([.,])([0-9]{1,17}))?[eE]\\+?([0-9]{1,2})");

    static NumberText of(String text) {
        String stripped = Padding.strip(text);
        if (stripped.isEmpty() || stripped.length() > MAX_LENGTH) {
            return new Nothing();
        }
        if (PLAIN.matcher(stripped).matches()) {
            return new Whole(Long.parseLong(stripped), NO_MARK, NO_MARK, 0, false);
        }
        Matcher either = EITHER.matcher(stripped);
        if (either.matches()) {
            return new Either(either.group(2).charAt(0), Long.parseLong(either.group(1) + either.group(3)));
        }
        if (GROUPED.matcher(stripped).matches()) {
            return grouped(stripped, NO_MARK, 0);
        }
        Matcher scientific = SCIENTIFIC.matcher(stripped);
        if (scientific.matches()) {
            return scientific(scientific);
        }
        Matcher decimals = WITH_DECIMALS.matcher(stripped);
        return decimals.matches()
                ? decimals(decimals.group(1), decimals.group(2).charAt(0), decimals.group(3))
                : new Nothing();
    }

    private static NumberText decimals(String whole, char mark, String decimals) {
        boolean grouped = GROUPED.matcher(whole).matches() && whole.indexOf(mark) < 0;
        if (!grouped && !PLAIN.matcher(whole).matches()) {
            return new Nothing();
        }
        return decimals.chars().allMatch(c -> c == '0')
                ? grouped(whole, mark, decimals.length())
                : new Broken(mark, decimals.length());
    }

    private static NumberText grouped(String text, char decimal, int places) {
        StringBuilder digits = new StringBuilder();
        char groups = NO_MARK;
        for (char c : text.toCharArray()) {
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c == '.' || c == ',') {
                groups = c;
            }
        }
        return digits.length() > 18
                ? new Nothing()
                : new Whole(Long.parseLong(digits.toString()), groups, decimal, places, false);
    }

    /** Reads scientific notation. {@code 1.2E+05} may stand for any number near it, because it has fewer digits than the number. */
    private static NumberText scientific(Matcher text) {
        String decimals = Objects.requireNonNullElse(text.group(3), "");
        char mark = decimals.isEmpty() ? NO_MARK : text.group(2).charAt(0);
        int exponent = Integer.parseInt(text.group(4));
        if (exponent > 17) {
            return new Nothing();
        }
        BigDecimal value = new BigDecimal(text.group(1) + "." + decimals + "0").scaleByPowerOfTen(exponent);
        if (value.stripTrailingZeros().scale() > 0) {
            return new Broken(mark, ANY_PLACES);
        }
        boolean rounded = value.signum() != 0 && exponent > decimals.length();
        return new Whole(value.longValueExact(), NO_MARK, mark, ANY_PLACES, rounded);
    }
}
