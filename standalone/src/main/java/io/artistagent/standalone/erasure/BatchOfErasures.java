package io.artistagent.standalone.erasure;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.erasure.PersonErased;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** The erasures that a projection handles in one transaction, for work that is expensive and can be done for all of them at once. */
public final class BatchOfErasures {

    private BatchOfErasures() {}

    /** Returns the persons of all erasures of the batch when its last event is handled, and no one before. */
    public static Set<PersonId> personsAtItsEnd(PersonErased event) {
        if (!(CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch)) {
            return Set.of(event.person());
        }
        return batch.isLastMessage()
                ? batch.getMessages().stream()
                        .map(Message::getPayload)
                        .filter(PersonErased.class::isInstance)
                        .map(payload -> ((PersonErased) payload).person())
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
