package io.artistagent.api;

/**
 * An error in one field of a request.
 *
 * @param pointer the field as a JSON Pointer (RFC 6901), or the name of a query parameter
 * @param detail what to send instead; never the value itself
 */
public record FieldError(String pointer, String detail) {

    /** A pointer contains field names from the request. The limit keeps a caller from having a megabyte echoed. */
    private static final int MAX_POINTER_LENGTH = 300;

    private static final int MAX_DETAIL_LENGTH = 1_000;

    public FieldError {
        pointer = shortened(pointer, MAX_POINTER_LENGTH);
        detail = shortened(detail, MAX_DETAIL_LENGTH);
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }
}
