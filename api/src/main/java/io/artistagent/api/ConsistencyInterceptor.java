package io.artistagent.api;

import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.projection.ProjectionPositions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a query wait for the write that its caller has just made. */
final class ConsistencyInterceptor implements HandlerInterceptor {

    /** For all projections of a query together. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final ProjectionPositions positions;
    private final EventStore log;

    ConsistencyInterceptor(ProjectionPositions positions, EventStore log) {
        this.positions = positions;
        this.log = log;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var token = request.getHeader(ConsistentWith.HEADER);
        if (token == null || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        var projections = projections(method);
        if (projections != null) {
            var position = LogPosition.ofToken(token).orElseThrow(ConsistencyInterceptor::noToken);
            boolean isThere = projections.value().length > 0 && await(projections, position, Duration.ZERO);
            if (!isThere) {
                requireInLog(position);
                if (!await(projections, position, LONGEST)) {
                    throw new NotConsistentYet();
                }
            }
        }
        return true;
    }

    private boolean await(ConsistentWith projections, LogPosition position, Duration longest) {
        var end = System.nanoTime() + longest.toNanos();
        return Arrays.stream(projections.value())
                .allMatch(
                        projection -> positions.await(projection, position, Duration.ofNanos(end - System.nanoTime())));
    }

    /** A write that never was is not waited for. */
    private void requireInLog(LogPosition position) {
        if (position.index() > log.createHeadToken().position().orElse(0)) {
            throw noToken();
        }
    }

    private static InvalidFields noToken() {
        return InvalidFields.of(ConsistentWith.HEADER, "Send the Consistency-Token exactly as you received it.");
    }

    private static @Nullable ConsistentWith projections(HandlerMethod method) {
        var nearest = method.getMethodAnnotation(ConsistentWith.class);
        return nearest != null ? nearest : method.getBeanType().getAnnotation(ConsistentWith.class);
    }
}
