package io.artistagent.eventlog.operation;

import io.artistagent.eventlog.projection.LogProcessor;
import io.artistagent.eventlog.projection.StuckProjection;
import io.artistagent.eventlog.readmodel.ReadModelMaintenance;
import io.artistagent.eventlog.readmodel.ReadModelProcessor;
import io.artistagent.eventlog.readmodel.ReadModelUnavailable;
import io.artistagent.eventlog.readmodel.ReadModels;
import io.artistagent.eventlog.readmodel.Rebuild;
import io.artistagent.eventlog.readmodel.Rebuilds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.EventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Shows the status of this process's projections, retries their dead letters, and rebuilds read models. */
@Endpoint(id = "projections")
public final class ProjectionsEndpoint {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Projections projections;
    private final ReadModels models;
    private final Rebuilds rebuilds;
    private final ReadModelMaintenance maintenance;
    private final Duration patience;

    ProjectionsEndpoint(
            Projections projections, ReadModels models, Rebuilds rebuilds, ReadModelMaintenance maintenance) {
        this(projections, models, rebuilds, maintenance, PATIENCE);
    }

    /** @param patience how long a request may wait for a projection */
    ProjectionsEndpoint(
            Projections projections,
            ReadModels models,
            Rebuilds rebuilds,
            ReadModelMaintenance maintenance,
            Duration patience) {
        this.projections = projections;
        this.models = models;
        this.rebuilds = rebuilds;
        this.maintenance = maintenance;
        this.patience = patience;
    }

    /**
     * The result of a retry.
     *
     * @param handled how many events were handled
     * @param deadLetters how many events are still set aside
     */
    public record Retried(int handled, long deadLetters) {}

    @ReadOperation
    public List<ProjectionView> projections() {
        return projections.all().stream().map(this::view).toList();
    }

    private ProjectionView view(EventProcessor projection) {
        @Nullable Integer version = version(projection);
        Optional<LogProcessor> read = read(projection, version);
        OptionalLong position = read.map(LogProcessor::reached).orElse(OptionalLong.empty());
        OptionalLong behind = read.map(LogProcessor::behind).orElse(OptionalLong.empty());
        return new ProjectionView(
                projection.getName(),
                projection instanceof ReadModelProcessor
                        ? ProjectionView.Kind.READ_MODEL
                        : ProjectionView.Kind.AUTOMATION,
                version,
                position.isPresent() ? position.getAsLong() : null,
                behind.isPresent() ? behind.getAsLong() : null,
                state(projection, version),
                Projections.deadLetters(projection),
                Projections.processors(projection).stream()
                        .mapToLong(LogProcessor::unknown)
                        .max()
                        .orElse(0));
    }

    private @Nullable Integer version(EventProcessor projection) {
        try {
            return projection instanceof ReadModelProcessor ? models.current(projection.getName()) : null;
        } catch (ReadModelUnavailable none) {
            return null;
        }
    }

    /** The processor of an automation, or of the version of a read model that queries read. */
    private static Optional<LogProcessor> read(EventProcessor projection, @Nullable Integer version) {
        Optional<? extends EventProcessor> processor = projection instanceof ReadModelProcessor model
                ? Optional.ofNullable(version).flatMap(model::followed)
                : Optional.of(projection);
        return processor.filter(LogProcessor.class::isInstance).map(LogProcessor.class::cast);
    }

    private ProjectionView.State state(EventProcessor projection, @Nullable Integer version) {
        if (Projections.isStuck(projection)) {
            return ProjectionView.State.STUCK;
        }
        if (projection instanceof ReadModelProcessor) {
            if (rebuilds.isFilling(projection.getName())) {
                return ProjectionView.State.REBUILDING;
            }
            if (version == null) {
                return ProjectionView.State.STUCK;
            }
        }
        return projection.isRunning() ? ProjectionView.State.RUNNING : ProjectionView.State.STOPPED;
    }

    /**
     * Retries the dead letters of a projection, in log order.
     *
     * @throws OperationRefused with 404 if there is no such projection here, or 503 if another process follows it, or if it is stuck,
     *     becomes stuck, or takes too long
     */
    @WriteOperation
    public Retried retry(@Selector String name) {
        EventProcessor projection = projection(name);
        if (projection.isError()) {
            throw OperationProblem.STUCK.refusal();
        }
        if (isFollowedElsewhere(projection)) {
            throw OperationProblem.FOLLOWED_ELSEWHERE.refusal();
        }
        try {
            int handled = Projections.processors(projection).stream()
                    .map(LogProcessor::retryDeadLetters)
                    .reduce(CompletableFuture.completedFuture(0), (one, other) -> one.thenCombine(other, Math::max))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Retried(handled, Projections.deadLetters(projection));
        } catch (TimeoutException still) {
            throw OperationProblem.BUSY.refusal();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof StuckProjection) {
                throw OperationProblem.STUCK.refusal();
            }
            throw new IllegalStateException("The dead letters could not be retried.", failed.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw OperationProblem.BUSY.refusal();
        }
    }

    /** Whether this process has the projection. */
    boolean has(String name) {
        return projections.find(name).isPresent();
    }

    private EventProcessor projection(String name) {
        return projections.find(name).orElseThrow(OperationProblem.NO_SUCH_PROJECTION::refusal);
    }

    /** Whether there are dead letters, but only other processes can retry them. */
    private static boolean isFollowedElsewhere(EventProcessor projection) {
        List<LogProcessor> processors = Projections.processors(projection);
        return processors.stream().anyMatch(each -> !each.isFollowedHere() && each.deadLetters() > 0)
                && processors.stream().noneMatch(each -> each.isFollowedHere() && each.deadLetters() > 0);
    }

    /** Other operations on a projection. */
    public enum Work {
        REBUILD
    }

    /**
     * Fills a new version of a read model from the log, which takes over once it has caught up. Until then, queries read the previous
     * version.
     *
     * @return the rebuild, which {@link RebuildsEndpoint} shows
     * @throws OperationRefused with 404 if there is no such projection here, or 409 if it is an automation, which never repeats its
     *     actions, or if a version is already being filled
     */
    @WriteOperation
    public Accepted<Rebuild> rebuild(@Selector String name, @Selector Work work) {
        if (!(projection(name) instanceof ReadModelProcessor model)) {
            throw OperationProblem.NOT_REPEATED.refusal();
        }
        Optional<Rebuild> begun = rebuilds.begin(model.model());
        maintenance.pollSoon();
        return begun.map(rebuild -> new Accepted<>("/rebuilds/" + rebuild.id(), rebuild))
                .orElseThrow(OperationProblem.IS_BEING_FILLED::refusal);
    }
}
