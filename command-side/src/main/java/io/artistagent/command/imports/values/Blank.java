package io.artistagent.command.imports.values;

import java.util.Locale;
import java.util.Set;

/** The spellings of a value that was not reported, which differs from zero. */
public final class Blank {

    private static final int MAX_LENGTH = 8;
    private static final Set<String> WORDS = Set.of(
            "", "-", "--", "---", "–", "—", "−", ".", "..", "…", "?", "n/a", "n.a.", "n.a", "na", "<na>", "nan", "nat",
            "-nan", "null", "nil", "none", "#n/a", "#na", "#nv", "#n/d", "#null!", "\\n", "k.a.", "k. a.");

    private Blank() {}

    /** Returns whether the text means "not reported". Do not apply this to titles: a song may be called “None”. */
    public static boolean is(String text) {
        String stripped = Padding.strip(text);
        return stripped.length() <= MAX_LENGTH && WORDS.contains(stripped.toLowerCase(Locale.ROOT));
    }
}
