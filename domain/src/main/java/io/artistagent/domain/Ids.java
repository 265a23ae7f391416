package io.artistagent.domain;

import java.util.UUID;

/** Parses ids. */
public final class Ids {

    private static final int MAX_AGGREGATE_LENGTH = 200;

    private Ids() {}

    /**
     * Parses a UUID in its canonical form of 36 characters. The shortened forms that Java also accepts are rejected, because one resource
     * would then have several ids.
     *
     * @throws InvalidValue if the text is not a UUID in this form
     */
    public static UUID uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException notAUuid) {
            // reported like a shortened one
        }
        throw new InvalidValue("An id must be a UUID.");
    }

    /**
     * Parses the id of any aggregate. Most are UUIDs, in lower case here, but those of matches and legal holds name what they belong to.
     *
     * @throws InvalidValue if the text cannot be such an id
     */
    public static String aggregate(String text) {
        String id = Text.line("An id", text, MAX_AGGREGATE_LENGTH);
        try {
            return uuid(id).toString();
        } catch (InvalidValue anotherId) {
            return id;
        }
    }
}
