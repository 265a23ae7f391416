package io.artistagent.command.privacy;

import io.artistagent.api.Problem;
import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.erasure.ErasureTraces;
import io.artistagent.eventlog.privacy.SubjectKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Checks whom and what a case is about before it is opened or granted. */
@Component
final class Subjects {

    private final ObjectProvider<SubjectKeys> keys;
    private final ObjectProvider<ErasureTraces> traces;

    Subjects(ObjectProvider<SubjectKeys> keys, ObjectProvider<ErasureTraces> traces) {
        this.keys = keys;
        this.traces = traces;
    }

    /** Answers 501 with a reason if nothing can be erased here: only a log that encrypts its personal data can. */
    void requireErasable() {
        if (keys.getIfAvailable() == null) {
            throw refused(
                    HttpStatus.NOT_IMPLEMENTED,
                    "log-not-sealed",
                    "This log cannot erase",
                    "This installation does not encrypt its log with a key per person. Nothing was decided.");
        }
    }

    /** Answers 422 if the id is that of an artist, a track or something else. */
    void requirePerson(PersonId person) {
        if (traces.stream().anyMatch(log -> log.isOfSomethingElse(person))) {
            throw refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "not-a-person",
                    "Not a person",
                    "This id belongs to something else, perhaps an artist or a track. Officers see the person of an artist in"
                            + " its profile.");
        }
    }

    private static ErrorResponseException refused(HttpStatus status, String slug, String title, String detail) {
        return new ErrorResponseException(status, Problem.of(status, slug, title, detail), null);
    }
}
