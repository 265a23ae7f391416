package io.artistagent.command.imports.values;

/** Removes characters that surround a value without being part of it. */
public final class Padding {

    private Padding() {}

    /**
     * Strips white space of any kind, including no-break spaces, byte order marks and the Ctrl-Z at the end of a DOS file, and unwraps the
     * form {@code ="…"} in which spreadsheets protect text.
     */
    public static String strip(String text) {
        String stripped = trim(text);
        boolean protectedText = stripped.length() > 3 && stripped.startsWith("=\"") && stripped.endsWith("\"");
        return protectedText ? trim(stripped.substring(2, stripped.length() - 1)) : stripped;
    }

    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && pads(text.charAt(from))) {
            from++;
        }
        while (from < to && pads(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean pads(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b' || c == '\u001a';
    }
}
