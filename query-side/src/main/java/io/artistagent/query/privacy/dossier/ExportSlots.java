package io.artistagent.query.privacy.dossier;

import io.artistagent.api.Problem;
import io.artistagent.domain.PersonId;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Bounds what copies of data cost a node: one at a time for each caller, and few at a time for all. A slot is held while the reader reads (see {@link LeastRateOutput}). */
@Component
final class ExportSlots {

    private static final int AT_A_TIME = 4;

    private final Semaphore slots = new Semaphore(AT_A_TIME);
    private final Set<PersonId> busy = ConcurrentHashMap.newKeySet();

    /** Work that writes a response. */
    interface Work {
        void run() throws IOException;
    }

    void run(PersonId caller, Work work) throws IOException {
        if (!busy.add(caller)) {
            throw refused("Wait until your other copy is complete.");
        }
        try {
            if (!slots.tryAcquire()) {
                throw refused("Others are getting copies of their data right now. Try again in a minute.");
            }
            try {
                work.run();
            } finally {
                slots.release();
            }
        } finally {
            busy.remove(caller);
        }
    }

    private static ErrorResponseException refused(String detail) {
        ErrorResponseException refused = new ErrorResponseException(
                HttpStatus.TOO_MANY_REQUESTS,
                Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-copies", "Too many copies at a time", detail),
                null);
        refused.getHeaders().set(HttpHeaders.RETRY_AFTER, "60");
        return refused;
    }
}
