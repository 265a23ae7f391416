package io.artistagent.command.bus;

import io.artistagent.domain.AnErasedPersonActsNoMore;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.keycloak.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Rejects commands from an erased person, whose account may still exist at the identity provider. A command that stores personal data would
 * fail for lack of a key, but most commands store none, and their events could never be erased.
 */
@Component
final class ErasedCallers {

    private final ObjectProvider<SubjectKeys> keys;

    ErasedCallers(ObjectProvider<SubjectKeys> keys) {
        this.keys = keys;
    }

    /** @throws io.artistagent.domain.RuleBroken if the caller was erased; a log without encryption rejects no one */
    void refuse(Caller caller) {
        SubjectKeys here = keys.getIfAvailable();
        new AnErasedPersonActsNoMore(here != null && here.isErasedOnAnyNode(caller.person())).check();
    }
}
