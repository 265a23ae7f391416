package io.artistagent.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an officer looks at personal data, from the header {@code Audit-Purpose}. Controllers take it as an argument of the type
 * {@code Optional<AuditPurpose>}.
 *
 * @param text 3 to 500 printable characters
 */
public record AuditPurpose(String text) {

    /** The name of the header. */
    public static final String HEADER = "Audit-Purpose";

    private static final int MIN = 3;
    private static final int MAX = 500;

    /**
     * Parses the header. Without it, personal data is withheld.
     *
     * @throws InvalidFields if the purpose is too short, too long or not printable
     */
    static Optional<AuditPurpose> read(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(utf8(header).strip(), Normalizer.Form.NFC);
        int length = text.codePointCount(0, text.length());
        if (length < MIN || length > MAX || text.codePoints().anyMatch(AuditPurpose::isUnprintable)) {
            throw InvalidFields.of(HEADER, "Say in 3 to 500 printable characters why you look at personal data.");
        }
        return Optional.of(new AuditPurpose(text));
    }

    /** Headers arrive as Latin-1. Clients that send anything but ASCII send UTF-8. */
    private static String utf8(String header) {
        if (header.chars().anyMatch(each -> each > 0xFF)) {
            return header;
        }
        try {
            byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException latin) {
            return header;
        }
    }

    private static boolean isUnprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
