package io.artistagent.api;

/**
 * What is wrong with one field.
 *
 * @param pointer the field as a JSON Pointer (RFC 6901), or the name of a query parameter
 * @param detail what to write instead; never the value itself
 */
public record FieldError(String pointer, String detail) {

    /** Pointers hold names of fields, which the caller may have made up: an answer is no echo of a megabyte. */
    private static final int LONGEST_POINTER = 300;

    private static final int LONGEST_DETAIL = 1_000;

    public FieldError {
        pointer = shortened(pointer, LONGEST_POINTER);
        detail = shortened(detail, LONGEST_DETAIL);
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }
}
