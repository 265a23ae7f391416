package io.artistagent.command.http;

import io.artistagent.domain.AnErasedPersonActsNoMore;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.keycloak.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Refuses what somebody who was erased still sends: their account may live on at the identity provider. Where a command seals something
 * there would be no key to do it with, but most seal nothing, and what they tell could never be forgotten.
 */
@Component
final class ErasedCallers {

    private final ObjectProvider<SubjectKeys> keys;

    ErasedCallers(ObjectProvider<SubjectKeys> keys) {
        this.keys = keys;
    }

    /** @throws io.artistagent.domain.RuleBroken where the caller was erased; a log that forgets nobody refuses nobody */
    void refuse(Caller caller) {
        var here = keys.getIfAvailable();
        new AnErasedPersonActsNoMore(here != null && here.isErasedByNow(caller.person())).check();
    }
}
