package io.artistagent.command.privacy;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.ErasedPersons;
import io.artistagent.eventlog.privacy.SubjectKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the register of the log who was erased. A log without encryption has erased nobody. */
@Component
final class RegisteredErasures implements ErasedPersons {

    private final ObjectProvider<SubjectKeys> keys;

    RegisteredErasures(ObjectProvider<SubjectKeys> keys) {
        this.keys = keys;
    }

    @Override
    public boolean isErased(PersonId person) {
        SubjectKeys here = keys.getIfAvailable();
        return here != null && here.isErasedOnAnyNode(person);
    }
}
