package io.artistagent.standalone.residual;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.projection.Automation;
import io.artistagent.standalone.erasure.BatchOfErasures;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Removes an erased person from the stores' files once every other place has given its receipt. It follows the log like a projection, so an
 * interrupted run or an unavailable store only delays it. The erasure is complete only afterwards.
 */
final class FileErasure implements Automation {

    static final String NAME = "files";

    private final ResidualData residualData;
    private final OtherPlaces others;

    FileErasure(ResidualData residualData, OtherPlaces others) {
        this.residualData = residualData;
        this.others = others;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Throws a checked exception on any failure, so that the event is retried and never becomes a dead letter. */
    @EventHandler
    void on(PersonErased event, TrackingToken token) throws IOException, InterruptedException {
        Set<PersonId> persons = BatchOfErasures.personsAtItsEnd(event);
        if (persons.isEmpty()) {
            return;
        }
        LogPosition erasure = LogPosition.of(token.position().orElseThrow());
        try {
            outsideTheTransaction(() -> forget(persons, erasure));
        } catch (RuntimeException | ExecutionException notYet) {
            throw new IOException("The erasure from the files is not complete yet", notYet);
        }
    }

    /** Runs outside the transaction of the batch: the stores wait for all open transactions, and would wait for this one as well. */
    private static void outsideTheTransaction(Callable<?> work) throws InterruptedException, ExecutionException {
        FutureTask<?> task = new FutureTask<>(work);
        Thread thread = Thread.ofVirtual().name(NAME).start(task);
        try {
            task.get();
        } catch (InterruptedException stopped) {
            thread.interrupt();
            throw stopped;
        }
    }

    private LogPosition forget(Set<PersonId> persons, LogPosition erasure) throws IOException {
        residualData.requireTime();
        others.await(persons, erasure);
        residualData.delete(erasure);
        return erasure;
    }
}
