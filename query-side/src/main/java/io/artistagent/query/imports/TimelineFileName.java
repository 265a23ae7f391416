package io.artistagent.query.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The song title in a file name such as {@code Night Drive-timeline.csv}. Browsers and operating systems change file names: they number
 * copies and replace invalid characters. Therefore only letters and digits are compared.
 */
record TimelineFileName(String folded) {

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z]{3,4}$");
    private static final Pattern COPY = Pattern.compile("(?i)(?:[ _-]*(?:\\(\\d{1,3}\\)|copy(?: \\d{1,3})?))+$");
    private static final Pattern SUFFIX = Pattern.compile("(?i)[ _-]*timeline$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static TimelineFileName of(String fileName) {
        String name = COPY.matcher(EXTENSION.matcher(fileName).replaceFirst("")).replaceFirst("");
        return new TimelineFileName(fold(SUFFIX.matcher(name).replaceFirst("")));
    }

    /** Returns whether the file name matches this title. */
    boolean isOf(String title) {
        return !folded.isEmpty() && folded.equals(fold(title));
    }

    private static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String letters = SIGNS.matcher(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                .replaceAll("");
        return letters.isEmpty() ? text.strip() : letters;
    }
}
