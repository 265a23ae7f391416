package io.artistagent.domain.privacy;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("This is about your own data, so another officer must handle it.")
public record AnOfficerDoesNotHoldTheirOwnData(PersonId officer, PersonId subject) implements Rule {

    @Override
    public boolean holds() {
        return !officer.equals(subject);
    }
}
