package io.artistagent.standalone.remains;

import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.LogPosition;
import io.artistagent.eventlog.ProjectionPositions;
import io.artistagent.web.session.EndedSessions;
import java.io.IOException;
import java.time.Duration;
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

    FilesForget(Remains remains, EndedSessions sessions, ProjectionPositions positions) {
        this.remains = remains;
        this.sessions = sessions;
        this.positions = positions;
    }

    @EventHandler
    void on(PersonErased event, TrackingToken token) throws IOException {
        sessions.endAllOf(event.person().value());
        if (isLastOfItsBatch()) {
            awaitTheOthers(LogPosition.of(token.position().orElseThrow()));
            long begin = System.nanoTime();
            remains.delete();
            LOG.info("Files are written anew after an erasure, in {} ms", (System.nanoTime() - begin) / 1_000_000);
        }
    }

    /** Those before it are served by the same deletion. */
    private static boolean isLastOfItsBatch() {
        return !(CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch) || batch.isLastMessage();
    }

    private void awaitTheOthers(LogPosition erasure) throws IOException {
        for (String projection : positions.projections()) {
            if (!projection.equals(NAME) && !positions.await(projection, erasure, PATIENCE)) {
                // Tried again: it passes by itself, or once an operator has mended what the projection is stuck at
                throw new IOException("The projection " + projection + " has not forgotten yet");
            }
        }
    }
}
