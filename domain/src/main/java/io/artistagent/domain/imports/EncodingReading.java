package io.artistagent.domain.imports;

/**
 * How some words of a file read in an encoding that it may have.
 *
 * @param encoding its name, as an upload may say it
 * @param words the words, side by side
 */
public record EncodingReading(String encoding, String words) {

    /** Never the words: they must not reach a log by accident. */
    @Override
    public String toString() {
        return "EncodingReading[%s]".formatted(encoding);
    }
}
