package io.artistagent.eventlog.operation;

import io.artistagent.eventlog.readmodel.ReadModelMaintenance;
import io.artistagent.eventlog.readmodel.Rebuild;
import io.artistagent.eventlog.readmodel.Rebuilds;
import io.artistagent.eventlog.readmodel.StoredProjections;
import io.artistagent.eventlog.readmodel.StoredProjections.StoredProjection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The projections of all processes. What this process knows of its own is more precise than what the database knows, so it comes first.
 */
public final class AllProjections {

    private final ProjectionsEndpoint here;
    private final StoredProjections everywhere;
    private final Rebuilds rebuilds;
    private final ReadModelMaintenance maintenance;
    private final LongSupplier end;

    /** @param end the high-water mark of the log */
    AllProjections(
            ProjectionsEndpoint here,
            StoredProjections everywhere,
            Rebuilds rebuilds,
            ReadModelMaintenance maintenance,
            LongSupplier end) {
        this.here = here;
        this.everywhere = everywhere;
        this.rebuilds = rebuilds;
        this.maintenance = maintenance;
        this.end = end;
    }

    /** All projections, by name. */
    public List<ProjectionView> all() {
        Map<String, ProjectionView> views = new TreeMap<>();
        everywhere.all().forEach(stored -> views.put(stored.name(), view(stored)));
        here.projections().forEach(view -> views.merge(view.name(), view, AllProjections::completed));
        return List.copyOf(views.values());
    }

    /** If only another process follows the log for a projection, its position is the stored one. */
    private static ProjectionView completed(ProjectionView stored, ProjectionView known) {
        return new ProjectionView(
                known.name(),
                known.kind(),
                known.version(),
                known.position() == null ? stored.position() : known.position(),
                known.lag() == null ? stored.lag() : known.lag(),
                known.state(),
                Math.max(known.deadLetters(), stored.deadLetters()),
                known.unknown());
    }

    private ProjectionView view(StoredProjection stored) {
        @Nullable Long position = boxed(stored.position());
        return new ProjectionView(
                stored.name(),
                stored.isReadModel() ? ProjectionView.Kind.READ_MODEL : ProjectionView.Kind.AUTOMATION,
                stored.version(),
                position,
                position == null ? null : (Long) Math.max(0, end.getAsLong() - position),
                state(stored),
                stored.deadLetters(),
                0);
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static ProjectionView.State state(StoredProjection stored) {
        if (stored.isFilling()) {
            return ProjectionView.State.REBUILDING;
        }
        return stored.isFollowed() ? ProjectionView.State.RUNNING : ProjectionView.State.STOPPED;
    }

    /**
     * Begins a rebuild of a read model of any process, see {@link ProjectionsEndpoint#rebuild}.
     *
     * @throws OperationRefused with 404 if there is no such projection, or 409 if it is an automation, or a version is already being filled
     */
    public Rebuild rebuild(String name) {
        if (here.has(name)) {
            return here.rebuild(name, ProjectionsEndpoint.Work.REBUILD).work();
        }
        StoredProjection stored = everywhere.find(name).orElseThrow(OperationProblem.NO_SUCH_PROJECTION::refusal);
        if (!stored.isReadModel()) {
            throw OperationProblem.NOT_REPEATED.refusal();
        }
        Rebuild begun = rebuilds.beginElsewhere(name).orElseThrow(OperationProblem.IS_BEING_FILLED::refusal);
        maintenance.pollSoon();
        return begun;
    }
}
