package io.artistagent.demo.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Generates titles that are unique for an artist. */
final class Titles {

    private final Words words;
    private final Set<String> taken = new HashSet<>();

    Titles(Words words) {
        this.words = words;
    }

    String find(@Nullable String language, Dice dice) {
        String title = invent(language, dice);
        for (int part = 2; !taken.add(title); part++) {
            // After a few attempts, append "pt. 2" to an existing title
            title = part < 12 ? invent(language, dice) : title + ", pt. 2";
        }
        return title;
    }

    private String invent(@Nullable String language, Dice dice) {
        List<String> ready = words.titles().get(Objects.requireNonNullElse(language, ""));
        if (ready != null && !("en".equals(language) && dice.chance(0.6))) {
            return dice.one(ready);
        }
        return switch (dice.below(5)) {
            case 0 -> dice.one(words.nouns());
            case 1 -> dice.one(words.nouns()) + " " + dice.one(words.nouns());
            case 2 ->
                dice.one(words.nouns()) + " in " + dice.one(words.places()).city();
            default -> dice.one(words.adjectives()) + " " + dice.one(words.nouns());
        };
    }
}
