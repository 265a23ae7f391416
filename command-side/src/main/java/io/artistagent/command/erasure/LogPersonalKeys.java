package io.artistagent.command.erasure;

import io.artistagent.api.Problem;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.erasure.PersonalKeys;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.eventlog.storage.LogMetadata;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Destroys personal keys, if the log has any. */
@Component
final class LogPersonalKeys implements PersonalKeys {

    private final ObjectProvider<SubjectKeys> keys;

    LogPersonalKeys(ObjectProvider<SubjectKeys> keys) {
        this.keys = keys;
    }

    @Override
    public void destroy(PersonId person) {
        require().erase(person, requesterMetadata());
    }

    private static Map<String, String> requesterMetadata() {
        return CurrentUnitOfWork.isStarted()
                ? LogMetadata.following(CurrentUnitOfWork.get().getMessage())
                : Map.of();
    }

    /** Returns the log's keys. A log without encryption cannot erase, so the caller gets 501 with a clear reason. */
    private SubjectKeys require() {
        SubjectKeys available = keys.getIfAvailable();
        if (available == null) {
            throw new ErrorResponseException(
                    HttpStatus.NOT_IMPLEMENTED,
                    Problem.of(
                            HttpStatus.NOT_IMPLEMENTED,
                            "log-not-sealed",
                            "This log cannot erase",
                            "This installation does not encrypt its log with a key per person. Nothing was erased."),
                    null);
        }
        return available;
    }
}
