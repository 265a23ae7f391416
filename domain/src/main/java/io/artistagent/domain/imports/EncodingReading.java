package io.artistagent.domain.imports;

/**
 * Some words of a file as they read in a possible encoding.
 *
 * @param encoding the name of the encoding, as accepted by an upload
 * @param words the words in one text
 */
public record EncodingReading(String encoding, String words) {

    /** Omits the words, so that they cannot reach a log by accident. */
    @Override
    public String toString() {
        return "EncodingReading[%s]".formatted(encoding);
    }
}
