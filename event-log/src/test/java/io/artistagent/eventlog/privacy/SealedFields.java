package io.artistagent.eventlog.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;

/** Seals fields of events that a test stores by hand. */
public final class SealedFields {

    private SealedFields() {}

    /** @param field the place of the field, as a JSON pointer */
    public static String sealed(Seal seal, String field, JsonNode content) {
        return seal.seal(field, content.toString().getBytes(UTF_8));
    }
}
