package io.artistagent.web.audit.desk;

import java.text.Normalizer;
import java.util.Map;

/** Writes a text with the characters that an HTTP header can hold: accents are dropped, and typographic marks become plain ones. */
final class PlainAscii {

    private static final Map<String, String> MARKS = Map.of(
            "[\u2010-\u2015]", "-",
            "[\u2018\u2019\u201A]", "'",
            "[\u201C\u201D\u201E\u00AB\u00BB]", "\"",
            "\u2026", "...",
            "\u00DF", "ss",
            "[\u00C6]", "AE",
            "[\u00E6]", "ae",
            "[\u00D8]", "O",
            "[\u00F8]", "o",
            "[\u00A0\u202F\\s]+", " ");

    private PlainAscii() {}

    /** Returns the text; what has no plain form stays. */
    static String of(String text) {
        String plain = text;
        for (Map.Entry<String, String> mark : MARKS.entrySet()) {
            plain = plain.replaceAll(mark.getKey(), mark.getValue());
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .strip();
    }
}
