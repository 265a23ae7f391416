package io.artistagent.query.audit.operation;

import io.artistagent.api.Fields;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an officer gives an event up for a projection. */
@Schema(name = "Eviction", example = "{\"reason\": \"The file was withdrawn; its artist confirmed it on the phone.\"}")
record EvictionRequest(
        @Schema(description = "3 to 500 characters. It is kept for good, so it should contain no personal data")
        @Nullable
        String reason,

        Fields fields) {

    private static final int MIN = 3;
    private static final int MAX = 500;

    /** The reason, if it is valid. */
    String valid() {
        String valid = fields.required("/reason", reason, EvictionRequest::text);
        fields.check();
        return valid;
    }

    private static String text(String raw) {
        String text = Text.of("A reason", raw, MAX);
        if (text.codePointCount(0, text.length()) < MIN) {
            throw new InvalidValue("A reason must have at least " + MIN + " characters.");
        }
        return text;
    }
}
