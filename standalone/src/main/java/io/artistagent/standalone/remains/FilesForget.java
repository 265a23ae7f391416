package io.artistagent.standalone.remains;

import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.LogPosition;
import io.artistagent.eventlog.Projection;
import io.artistagent.eventlog.ProjectionPositions;
import io.artistagent.web.session.EndedSessions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once every projection has forgotten a person, has the files forget them too. It follows the log as a projection does, so that a stop
 * half way, or a store that is away, only delays it, and an erasure is not complete before.
 */
@DisallowReplay
@ProcessingGroup(FilesForget.NAME)
final class FilesForget {

    static final String NAME = "files";

    private static final Logger LOG = LoggerFactory.getLogger(FilesForget.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Remains remains;
    private final EndedSessions sessions;
    private final ProjectionPositions positions;
    private final List<String> others;

    FilesForget(Remains remains, EndedSessions sessions, ProjectionPositions positions, List<Projection> projections) {
        this.remains = remains;
        this.sessions = sessions;
        this.positions = positions;
        this.others = projections.stream()
                .map(Projection::name)
                .filter(name -> !name.equals(NAME))
                .toList();
    }

    /** Whatever keeps it from being done, it is tried again: this is nothing to put aside. */
    @EventHandler
    void on(PersonErased event, TrackingToken token) throws IOException, InterruptedException {
        try {
            sessions.endAllOf(event.person().value());
            if (isLastOfItsBatch()) {
                LogPosition erasure = LogPosition.of(token.position().orElseThrow());
                outsideTheTransaction(() -> forget(erasure));
            }
        } catch (RuntimeException | ExecutionException notYet) {
            throw new IOException("The files have not forgotten yet", notYet);
        }
    }

    /** The stores wait until nobody sees old rows any more, and a transaction of ours would be one that might. */
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

    private LogPosition forget(LogPosition erasure) throws IOException {
        awaitTheOthers(erasure);
        delete();
        return erasure;
    }

    private void delete() throws IOException {
        long begin = System.nanoTime();
        remains.delete();
        LOG.info("Files are written anew after an erasure, in {} ms", (System.nanoTime() - begin) / 1_000_000);
    }

    /** Those before it are served by the same deletion. */
    private static boolean isLastOfItsBatch() {
        return !(CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch) || batch.isLastMessage();
    }

    private void awaitTheOthers(LogPosition erasure) throws IOException {
        for (String projection : others) {
            if (!positions.await(projection, erasure, PATIENCE)) {
                throw new IOException("The projection " + projection + " has not forgotten yet");
            }
        }
    }
}
