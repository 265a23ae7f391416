package io.artistagent.eventlog.operation;

import io.artistagent.eventlog.readmodel.ReadModelMaintenance;
import io.artistagent.eventlog.readmodel.ReadModels;
import io.artistagent.eventlog.readmodel.Rebuild;
import io.artistagent.eventlog.readmodel.Rebuilds;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Shows the rebuilds of read models with their progress, and pauses, resumes or cancels them. */
@Endpoint(id = "rebuilds")
public final class RebuildsEndpoint {

    static final String BEGINS_AGAIN =
            "The program can read no version of this read model, so it begins another rebuild at once, which"
                    + " the list of rebuilds shows. Pause a rebuild to stop it.";

    private final Rebuilds rebuilds;
    private final ReadModels models;
    private final ReadModelMaintenance maintenance;

    RebuildsEndpoint(Rebuilds rebuilds, ReadModels models, ReadModelMaintenance maintenance) {
        this.rebuilds = rebuilds;
        this.models = models;
        this.maintenance = maintenance;
    }

    /** The latest rebuilds, newest first. */
    @ReadOperation
    public List<Rebuild> latest() {
        return rebuilds.latest();
    }

    /** @throws OperationRefused with 404 if there is no such rebuild */
    @ReadOperation
    public Rebuild one(@Selector UUID id) {
        return rebuilds.find(id).orElseThrow(OperationProblem.NO_SUCH_REBUILD::refusal);
    }

    /** The operations on a rebuild. */
    public enum Work {
        PAUSE,
        RESUME,
        CANCEL
    }

    /**
     * Carries out an operation.
     *
     * @return the rebuild as it is now. If it was cancelled although the program cannot do without it, its problems say so
     * @throws OperationRefused with 404 if there is no such rebuild, or 409 if its state does not allow the operation
     */
    @WriteOperation
    public Rebuild change(@Selector UUID id, @Selector Work work) {
        if (rebuilds.find(id).isEmpty()) {
            throw OperationProblem.NO_SUCH_REBUILD.refusal();
        }
        if (!changes(work).test(id)) {
            throw OperationProblem.NOT_IN_THIS_STATE.refusal();
        }
        maintenance.pollSoon();
        Rebuild rebuild = one(id);
        return work == Work.CANCEL && models.needsVersion(rebuild.projection()) ? rebuild.with(BEGINS_AGAIN) : rebuild;
    }

    private Predicate<UUID> changes(Work work) {
        return switch (work) {
            case PAUSE -> rebuilds::pause;
            case RESUME -> rebuilds::resume;
            case CANCEL -> rebuilds::cancel;
        };
    }
}
