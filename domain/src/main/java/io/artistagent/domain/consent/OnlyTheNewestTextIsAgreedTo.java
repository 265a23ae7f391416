package io.artistagent.domain.consent;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

/** Consent is informed only if the person has read the text that is in force. */
@Refusal("The text has changed since you read it. Please read the newest version and agree to that one.")
public record OnlyTheNewestTextIsAgreedTo(TextVersion read, TextVersion newest) implements Rule {

    @Override
    public boolean holds() {
        return read.equals(newest);
    }
}
