package io.artistagent.domain;

import java.util.UUID;

/** Reads the ids of the language from text. */
public final class Ids {

    private Ids() {}

    /**
     * The id in the usual text form of a UUID, all 36 characters of it: the shortened forms that Java also reads would give one thing
     * several names.
     */
    public static UUID uuid(String text) {
        try {
            var id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException notAUuid) {
            // the same answer as for a shortened one
        }
        throw new InvalidValue("An id must be a UUID.");
    }
}
