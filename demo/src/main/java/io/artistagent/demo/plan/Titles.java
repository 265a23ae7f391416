package io.artistagent.demo.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Generates titles that are unique for an artist. */
final class Titles {

    private final WordLists words;
    private final Set<String> taken = new HashSet<>();

    Titles(WordLists words) {
        this.words = words;
    }

    String find(@Nullable String language, SeededRandom random) {
        String title = invent(language, random);
        for (int part = 2; !taken.add(title); part++) {
            // After a few attempts, append "pt. 2" to an existing title
            title = part < 12 ? invent(language, random) : title + ", pt. 2";
        }
        return title;
    }

    private String invent(@Nullable String language, SeededRandom random) {
        List<String> ready = words.titles().get(Objects.requireNonNullElse(language, ""));
        if (ready != null && !("en".equals(language) && random.chance(0.6))) {
            return random.one(ready);
        }
        return switch (random.below(5)) {
            case 0 -> random.one(words.nouns());
            case 1 -> random.one(words.nouns()) + " " + random.one(words.nouns());
            case 2 ->
                random.one(words.nouns()) + " in " + random.one(words.places()).city();
            default -> random.one(words.adjectives()) + " " + random.one(words.nouns());
        };
    }
}
