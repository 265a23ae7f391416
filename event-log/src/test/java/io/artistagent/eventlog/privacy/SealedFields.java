package io.artistagent.eventlog.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;

/** Seals fields of events that are put into the log by hand. */
public final class SealedFields {

    private SealedFields() {}

    /** @param field where it stands, as a JSON pointer */
    public static String sealed(Seal seal, String field, JsonNode content) {
        return seal.seal(field, content.toString().getBytes(UTF_8));
    }
}
