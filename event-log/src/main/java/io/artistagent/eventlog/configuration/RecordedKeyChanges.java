package io.artistagent.eventlog.configuration;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.eventlog.access.Access;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.eventlog.access.AccessLog;
import io.artistagent.eventlog.access.AccessNotRecorded;
import io.artistagent.eventlog.privacy.KeyStore;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records in the access log that the master key was replaced. */
final class RecordedKeyChanges {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedKeyChanges.class);

    private final AccessLog log;
    private final Clock clock;

    RecordedKeyChanges(KeyStore store, AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
        store.rewrapped().thenAccept(this::record);
    }

    private void record(int count) {
        if (count == 0) {
            return;
        }
        try {
            log.record(new Access(
                    clock.instant(),
                    "system",
                    "system",
                    null,
                    Action.KEY,
                    "keys/master",
                    List.of(),
                    List.of(),
                    count,
                    "rewrapped",
                    null));
        } catch (AccessNotRecorded failed) {
            // The keys are already rewrapped
            LOG.error("It could not be recorded that the master key was replaced", LoggedFailure.of(failed));
        }
    }
}
