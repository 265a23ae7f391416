package io.artistagent.domain.privacy;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("This case is about you, so another officer must handle it.")
record AnOfficerDoesNotDecideTheirOwnCase(PersonId officer, PersonId person) implements Rule {

    @Override
    public boolean holds() {
        return !officer.equals(person);
    }
}
