package io.artistagent.ledger.note;

import java.util.Base64;

/** Standard Base64 that has one form only: with padding and without unused bits. */
final class Base64s {

    private Base64s() {}

    static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("The Base64 is not canonical");
        }
        return bytes;
    }
}
