package io.artistagent.eventlog.projection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * Shows an operator how each projection of this process is, handles once more what one has put aside, and builds one anew from the log.
 */
@Endpoint(id = "projections")
public final class ProjectionsEndpoint {

    private static final int ACCEPTED = 202;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EventProcessingConfiguration processors;
    private final Duration patience;

    ProjectionsEndpoint(EventProcessingConfiguration processors) {
        this(processors, PATIENCE);
    }

    /** @param patience how long an answer may take that waits for a projection */
    ProjectionsEndpoint(EventProcessingConfiguration processors, Duration patience) {
        this.processors = processors;
        this.patience = patience;
    }

    /**
     * How a projection is.
     *
     * @param name the projection
     * @param running whether it is meant to follow the log
     * @param stuck whether it repeats something that fails, or cannot reach its store
     * @param behind how many events it has not seen yet; null where another process follows
     * @param deadLetters how many events it has put aside
     * @param unknown how many events it has passed over since the process began, because no class knows them
     */
    public record View(
            String name,
            boolean running,
            boolean stuck,
            @Nullable Long behind,
            long deadLetters,
            long unknown) {}

    /**
     * What came of another attempt.
     *
     * @param handled how many events were handled now
     * @param deadLetters how many are still put aside
     */
    public record Retried(int handled, long deadLetters) {}

    @ReadOperation
    public List<View> projections() {
        return processors.eventProcessors().values().stream()
                .filter(LogProcessor.class::isInstance)
                .map(LogProcessor.class::cast)
                .map(ProjectionsEndpoint::of)
                .toList();
    }

    private static View of(LogProcessor processor) {
        var behind = processor.behind();
        return new View(
                processor.getName(),
                processor.isRunning(),
                processor.isError(),
                behind.isPresent() ? behind.getAsLong() : null,
                processor.deadLetters(),
                processor.unknown());
    }

    /**
     * Handles once more what the projection has put aside, in its order.
     *
     * @return 404 where there is no such projection here; 503 where it is stuck, or becomes so meanwhile, or is at work for long
     */
    @WriteOperation
    public WebEndpointResponse<Object> retry(@Selector String name) {
        return processors
                .eventProcessor(name, LogProcessor.class)
                .map(this::retried)
                .orElseGet(ProjectionProblem.NOT_HERE::answer);
    }

    private WebEndpointResponse<Object> retried(LogProcessor processor) {
        if (processor.isError()) {
            return ProjectionProblem.STUCK.answer();
        }
        try {
            var handled = processor.retryDeadLetters().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new WebEndpointResponse<>(new Retried(handled, processor.deadLetters()));
        } catch (TimeoutException still) {
            return ProjectionProblem.AT_WORK.answer();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof StuckProjection) {
                return ProjectionProblem.STUCK.answer();
            }
            throw new IllegalStateException("What was put aside cannot be handled again.", failed.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return ProjectionProblem.AT_WORK.answer();
        }
    }

    /** What can be done with a projection besides. */
    public enum Work {
        REBUILD
    }

    /**
     * Has a projection forget all that it wrote and follow the log from its beginning. Until it has caught up it shows less than it did.
     *
     * @return 202; 404 where there is no such projection here; 409 where it never repeats what it did, or others follow the log for it
     *     as well
     */
    @WriteOperation
    public WebEndpointResponse<Object> rebuild(@Selector String name, @Selector Work work) {
        return processors
                .eventProcessor(name, LogProcessor.class)
                .map(ProjectionsEndpoint::rebuilt)
                .orElseGet(ProjectionProblem.NOT_HERE::answer);
    }

    private static WebEndpointResponse<Object> rebuilt(LogProcessor processor) {
        if (!processor.supportsReset()) {
            return ProjectionProblem.NOT_REPEATED.answer();
        }
        processor.shutDown();
        try {
            processor.resetTokens();
        } catch (UnableToClaimTokenException others) {
            return ProjectionProblem.FOLLOWED_BY_OTHERS.answer();
        } finally {
            processor.start();
        }
        return new WebEndpointResponse<>(of(processor), ACCEPTED);
    }
}
