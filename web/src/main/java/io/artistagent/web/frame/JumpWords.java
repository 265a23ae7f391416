package io.artistagent.web.frame;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Matches names against the search words of the jump box, ignoring case and accents. */
public final class JumpWords {

    private JumpWords() {}

    public static boolean match(@Nullable String name, String words) {
        return name != null && folded(name).contains(folded(words));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
