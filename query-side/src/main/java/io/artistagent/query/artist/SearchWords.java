package io.artistagent.query.artist;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a name in the form in which names are compared: without case and accents, so that "bjork" finds "Björk". */
final class SearchWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that are letters of their own to Unicode and variants to those who type them. */
    private static final Map<Integer, String> VARIANTS = Map.of(
            (int) 'ß', "ss", (int) 'ø', "o", (int) 'đ', "d", (int) 'ð', "d", (int) 'ł', "l", (int) 'æ', "ae", (int) 'œ',
            "oe", (int) 'ı', "i", (int) 'þ', "th");

    private SearchWords() {}

    /** The words, in their order; a name of signs alone is one word. */
    static List<String> of(String name) {
        var plain = plain(name);
        var words = Arrays.stream(BETWEEN_WORDS.split(plain))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return words.isEmpty() && !plain.isBlank() ? List.of(plain.strip()) : words;
    }

    private static String plain(String name) {
        var decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return MARKS.matcher(decomposed)
                .replaceAll("")
                .codePoints()
                .mapToObj(letter -> VARIANTS.getOrDefault(letter, Character.toString(letter)))
                .collect(Collectors.joining());
    }
}
