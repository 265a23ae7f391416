package io.artistagent.command.imports.files;

import io.artistagent.domain.imports.EncodingReading;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes sample words in every plausible encoding, so that the person sees which one is right. */
final class EncodingReadings {

    private static final String BETWEEN = " · ";

    private EncodingReadings() {}

    /**
     * Decodes words again.
     *
     * @param used the encoding with which they were decoded first
     * @return one reading for each distinct result, the one with the first encoding first
     */
    static List<EncodingReading> of(Charset used, List<String> words) {
        Map<String, EncodingReading> readings = new LinkedHashMap<>();
        add(readings, used, words);
        for (String name : Encodings.names()) {
            Charset other = Encodings.named(name).orElseThrow();
            List<String> read = other.name().startsWith("UTF-") ? null : reread(words, used, other);
            if (read != null) {
                add(readings, other, read);
            }
        }
        return List.copyOf(readings.values());
    }

    private static void add(Map<String, EncodingReading> readings, Charset encoding, List<String> words) {
        String together = String.join(BETWEEN, words);
        readings.putIfAbsent(together, new EncodingReading(Encodings.nameOf(encoding), together));
    }

    /** Returns the words in another encoding; null if their bytes are invalid in it. */
    private static @Nullable List<String> reread(List<String> words, Charset used, Charset other) {
        List<String> read = new ArrayList<>();
        try {
            for (String word : words) {
                ByteBuffer bytes = used.newEncoder().encode(CharBuffer.wrap(word));
                String text = other.newDecoder().decode(bytes).toString();
                if (text.chars().anyMatch(Character::isISOControl)) {
                    return null;
                }
                read.add(text);
            }
            return read;
        } catch (CharacterCodingException notInIt) {
            return null;
        }
    }
}
