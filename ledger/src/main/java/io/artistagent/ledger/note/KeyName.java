package io.artistagent.ledger.note;

import java.nio.charset.StandardCharsets;

/** The rules of c2sp.org/signed-note for the name of a key. */
final class KeyName {

    private static final int MOST = 255;

    private KeyName() {}

    static String checked(String name) {
        boolean wrong = name.isEmpty()
                || name.length() > MOST
                || !StandardCharsets.UTF_8.newEncoder().canEncode(name)
                || name.codePoints().anyMatch(KeyName::isForbidden);
        if (wrong) {
            throw new IllegalArgumentException(
                    "The name of a key is not empty and has no spaces, control characters or plus signs");
        }
        return name;
    }

    private static boolean isForbidden(int character) {
        return character == '+'
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }
}
