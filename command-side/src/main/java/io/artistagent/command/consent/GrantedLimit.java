package io.artistagent.command.consent;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.LegitimateInterest;
import io.artistagent.domain.privacy.ObjectToProcessing;
import io.artistagent.domain.privacy.RestrictProcessing;
import io.artistagent.eventlog.storage.LogMetadata;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;

/**
 * A limit that an officer has granted, as its scheduled task stores it.
 *
 * @param cause the identifiers of the conversation and of the decision
 */
record GrantedLimit(UUID person, CaseType type, Map<String, String> cause) {

    static GrantedLimit of(CaseDecided decision, EventMessage<?> message) {
        return new GrantedLimit(decision.person().value(), decision.type(), LogMetadata.causedBy(message));
    }

    /** Returns the command that puts the limit in force. A person who objects need not name the processing: there is only one to object to. */
    Object command() {
        PersonId subject = new PersonId(person);
        return type == CaseType.RESTRICTION
                ? new RestrictProcessing(subject)
                : new ObjectToProcessing(subject, LegitimateInterest.MATCHING);
    }

    Map<String, String> metadata() {
        Map<String, String> all = new HashMap<>(LogMetadata.ofTheSystem("case"));
        all.putAll(cause);
        return all;
    }
}
