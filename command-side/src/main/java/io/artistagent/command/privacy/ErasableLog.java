package io.artistagent.command.privacy;

import io.artistagent.api.Problem;
import io.artistagent.eventlog.privacy.SubjectKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Tells whether this installation can erase: only a log that encrypts its personal data can. */
@Component
final class ErasableLog {

    private final ObjectProvider<SubjectKeys> keys;

    ErasableLog(ObjectProvider<SubjectKeys> keys) {
        this.keys = keys;
    }

    /** Answers 501 with a reason if nothing can be erased here. */
    void require() {
        if (keys.getIfAvailable() == null) {
            throw new ErrorResponseException(
                    HttpStatus.NOT_IMPLEMENTED,
                    Problem.of(
                            HttpStatus.NOT_IMPLEMENTED,
                            "log-not-sealed",
                            "This log cannot erase",
                            "This installation does not encrypt its log with a key per person. Nothing was decided."),
                    null);
        }
    }
}
