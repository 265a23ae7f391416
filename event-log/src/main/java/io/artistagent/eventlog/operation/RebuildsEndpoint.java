package io.artistagent.eventlog.operation;

import io.artistagent.eventlog.readmodel.ReadModelMaintenance;
import io.artistagent.eventlog.readmodel.Rebuild;
import io.artistagent.eventlog.readmodel.Rebuilds;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** Shows the rebuilds of read models with their progress, and pauses, resumes or cancels them. */
@Endpoint(id = "rebuilds")
public final class RebuildsEndpoint {

    private final Rebuilds rebuilds;
    private final ReadModelMaintenance maintenance;

    RebuildsEndpoint(Rebuilds rebuilds, ReadModelMaintenance maintenance) {
        this.rebuilds = rebuilds;
        this.maintenance = maintenance;
    }

    /** The latest rebuilds, newest first. */
    @ReadOperation
    public List<Rebuild> latest() {
        return rebuilds.latest();
    }

    /** @return 404 if there is no such rebuild */
    @ReadOperation
    public WebEndpointResponse<Object> one(@Selector UUID id) {
        return rebuilds.find(id)
                .<WebEndpointResponse<Object>>map(WebEndpointResponse::new)
                .orElseGet(ProjectionProblem.NO_SUCH_REBUILD::response);
    }

    /** The operations on a rebuild. */
    public enum Work {
        PAUSE,
        RESUME,
        CANCEL
    }

    /** @return the rebuild as it is now; 404 if there is none; 409 if its state does not allow the operation */
    @WriteOperation
    public WebEndpointResponse<Object> change(@Selector UUID id, @Selector Work work) {
        if (rebuilds.find(id).isEmpty()) {
            return ProjectionProblem.NO_SUCH_REBUILD.response();
        }
        if (!changes(work).test(id)) {
            return ProjectionProblem.NOT_IN_THIS_STATE.response();
        }
        maintenance.pollSoon();
        return one(id);
    }

    private Predicate<UUID> changes(Work work) {
        return switch (work) {
            case PAUSE -> rebuilds::pause;
            case RESUME -> rebuilds::resume;
            case CANCEL -> rebuilds::cancel;
        };
    }
}
