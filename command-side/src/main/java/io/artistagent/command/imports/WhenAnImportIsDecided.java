package io.artistagent.command.imports;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.domain.imports.ImportAccepted;
import io.artistagent.domain.imports.ImportDiscarded;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.eventlog.projection.Automation;
import java.time.Clock;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Starts recording an accepted import, deletes the rows of a discarded one, and ends the imports of an erased person. It follows the log
 * and therefore misses no decision.
 */
@Component
class WhenAnImportIsDecided implements Automation {

    private final Scheduler scheduler;
    private final Staging staging;
    private final Clock clock;

    WhenAnImportIsDecided(Scheduler scheduler, Staging staging, Clock clock) {
        this.scheduler = scheduler;
        this.staging = staging;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import-decisions";
    }

    @Override
    public int batchSize() {
        return 20;
    }

    @EventHandler
    void on(ImportAccepted event, EventMessage<?> cause, UnitOfWork<?> unitOfWork) {
        schedule(event.importId(), cause);
        unitOfWork.afterCommit(done -> scheduler.triggerCheckForDueExecutions());
    }

    /** Deletes the person's rows immediately. The recorder then ends their imports, whatever state these are in. */
    @EventHandler
    void on(PersonErased event, EventMessage<?> cause, UnitOfWork<?> unitOfWork) {
        for (ImportId id : staging.removeRowsOf(event.person())) {
            schedule(id, cause);
        }
        unitOfWork.afterCommit(done -> scheduler.triggerCheckForDueExecutions());
    }

    @EventHandler
    void on(ImportDiscarded event) {
        staging.discard(event.importId());
    }

    private void schedule(ImportId id, EventMessage<?> cause) {
        scheduler.scheduleIfNotExists(ImportRecorder.TASK
                .instance(id.toString())
                .data(RecordingCause.of(cause))
                .scheduledTo(clock.instant()));
    }
}
