package io.artistagent.domain.catalogue;

/** Normalises identifiers as people write them: in upper or lower case, with spaces, hyphens or dots between groups. */
final class CodeNormalizer {

    /** The maximum input length of any identifier, including separators. */
    private static final int MAX_LENGTH = 64;

    private CodeNormalizer() {}

    /** Returns the code without separators and with ASCII letters in upper case, or an empty text if the input is too long to be a code. */
    static String plain(String written) {
        StringBuilder plain = new StringBuilder();
        if (written.length() <= MAX_LENGTH) {
            written.codePoints()
                    .filter(character -> !separates(character))
                    .map(CodeNormalizer::capital)
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

    /** Not {@code Character.toUpperCase}, because some non-ASCII letters have an ASCII upper case form. */
    private static int capital(int character) {
        return character >= 'a' && character <= 'z' ? character - 'a' + 'A' : character;
    }
}
