package io.artistagent.domain.catalogue;

/** How people write identifiers: in groups, with spaces, hyphens or dots between them, in capitals or not. */
final class WrittenCode {

    /** No identifier is longer, however it is written. */
    private static final int LONGEST = 64;

    private WrittenCode() {}

    /** The code without what separates its groups, ASCII letters in capitals; empty where it is too long to be a code. */
    static String plain(String written) {
        var plain = new StringBuilder();
        if (written.length() <= LONGEST) {
            written.codePoints()
                    .filter(character -> !separates(character))
                    .map(WrittenCode::capital)
                    .forEach(plain::appendCodePoint);
        }
        return plain.toString();
    }

    private static boolean separates(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION -> true;
            default -> character == '.' || character == '\u2212' || Character.isWhitespace(character);
        };
    }

    /** By hand: some letters of other alphabets have an ASCII capital. */
    private static int capital(int character) {
        return character >= 'a' && character <= 'z' ? character - 'a' + 'A' : character;
    }
}
