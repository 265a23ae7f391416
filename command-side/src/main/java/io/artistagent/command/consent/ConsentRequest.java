package io.artistagent.command.consent;

import io.artistagent.api.Fields;
import io.artistagent.domain.consent.ConsentsId;
import io.artistagent.domain.consent.GiveConsent;
import io.artistagent.domain.consent.Purpose;
import io.artistagent.domain.consent.TextVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The text that a person agrees to. */
@Schema(name = "GivenConsent", example = "{\"textVersion\": \"1\"}")
record ConsentRequest(
        @Schema(description = "The version that the person has read, which must be the newest one") @Nullable
        String textVersion,

        Fields fields) {

    GiveConsent of(ConsentsId consents, Purpose purpose) {
        TextVersion read = fields.required("/textVersion", textVersion, TextVersion::new);
        return fields.make("", () -> new GiveConsent(consents, purpose, read));
    }
}
