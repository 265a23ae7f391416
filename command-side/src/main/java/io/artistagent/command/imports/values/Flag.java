package io.artistagent.command.imports.values;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the spellings of true and false. */
public final class Flag {

    private static final int MAX_LENGTH = 8;

    private Flag() {}

    /** Returns null if the text is neither. */
    public static @Nullable Boolean of(String text) {
        String stripped = Padding.strip(text);
        if (stripped.length() > MAX_LENGTH) {
            return null;
        }
        return switch (stripped.toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "on", "1", "1.0", "wahr", "ja", "vrai", "oui" -> true;
            case "false", "f", "no", "n", "off", "0", "0.0", "falsch", "nein", "faux", "non" -> false;
            default -> null;
        };
    }
}
