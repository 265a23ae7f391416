package io.artistagent.ledger.json;

import java.nio.charset.StandardCharsets;

/** A JSON string as RFC 8785, section 3.2.2.2, writes it: the shortest escapes, and only where JSON demands one. */
public final class CanonicalString {

    private CanonicalString() {}

    /**
     * The text in quotes.
     *
     * @throws IllegalArgumentException if the text contains half a surrogate pair
     */
    public static String of(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("A text with half a surrogate pair has no canonical form");
        }
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i), json);
        }
        return json.append('"').toString();
    }

    private static void append(char character, StringBuilder json) {
        switch (character) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (character < ' ') {
                    json.append("\\u%04x".formatted((int) character));
                } else {
                    json.append(character);
                }
            }
        }
    }
}
