package io.artistagent.web.texts;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of countries and languages in the language of the reader. */
record LocalNames(Locale locale) {

    String country(@Nullable String code) {
        return code == null || code.isBlank() ? "" : Locale.of("", code).getDisplayCountry(locale);
    }

    String language(@Nullable String code) {
        return code == null || code.isBlank() ? "" : Locale.forLanguageTag(code).getDisplayLanguage(locale);
    }

    List<Map.Entry<String, String>> countries() {
        return sorted(Arrays.stream(Locale.getISOCountries()), this::country);
    }

    List<Map.Entry<String, String>> languages() {
        return sorted(Arrays.stream(Locale.getISOLanguages()).filter(code -> code.length() == 2), this::language);
    }

    private List<Map.Entry<String, String>> sorted(Stream<String> codes, UnaryOperator<String> name) {
        Comparator<Object> byName = Collator.getInstance(locale);
        return codes.map(code -> Map.entry(code, name.apply(code)))
                .sorted(Map.Entry.comparingByValue(byName))
                .toList();
    }
}
