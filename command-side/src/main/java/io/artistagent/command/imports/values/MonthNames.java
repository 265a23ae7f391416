package io.artistagent.command.imports.values;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Full and short month names in the languages most common in artists' spreadsheets. */
final class MonthNames {

    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    /** Returns 1 to 12, or 0 if the text is not a month name. */
    static int numberOf(String name) {
        return NUMBERS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String language : List.of("en", "de", "fr", "es", "it", "pt", "nl")) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
                    String name = month.getDisplayName(style, locale)
                            .toLowerCase(locale)
                            .replace(".", "");
                    // A name that means different months in two languages is ambiguous
                    numbers.merge(name, month.getValue(), (one, other) -> one.equals(other) ? one : 0);
                }
            }
        }
        numbers.put("sept", 9);
        return Map.copyOf(numbers);
    }
}
