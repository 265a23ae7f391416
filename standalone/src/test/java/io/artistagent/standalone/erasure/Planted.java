package io.artistagent.standalone.erasure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Unique words, each planted in one place of a person's input. */
final class Planted {

    private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";
    private static final String VOWELS = "aeiouy";
    private static final int SYLLABLES = 8;

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Random random;

    Planted(long seed) {
        this.random = new Random(seed);
    }

    /** Returns the word for this place, in lower case and always the same. */
    String word(String what) {
        return words.computeIfAbsent(what, it -> {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < SYLLABLES; i++) {
                word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
                word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
            }
            return word.toString();
        });
    }

    /** Returns the word for this place, capitalised as a name. */
    String name(String what) {
        String word = word(what);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Returns all words by their place. */
    Map<String, String> all() {
        return Map.copyOf(words);
    }
}
