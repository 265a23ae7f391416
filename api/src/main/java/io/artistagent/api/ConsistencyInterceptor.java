package io.artistagent.api;

import io.artistagent.eventlog.LogPosition;
import io.artistagent.eventlog.ProjectionPositions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a query wait for the write that its caller has just made. */
final class ConsistencyInterceptor implements HandlerInterceptor {

    static final String HEADER = "Consistency-Token";

    /** For all projections of a query together. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final ProjectionPositions positions;

    ConsistencyInterceptor(ProjectionPositions positions) {
        this.positions = positions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var token = request.getHeader(HEADER);
        if (token == null || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        var projections = projections(method);
        if (projections != null) {
            var position = LogPosition.ofToken(token)
                    .orElseThrow(() -> InvalidFields.of(HEADER, "Use a Consistency-Token as it came with an answer."));
            var end = System.nanoTime() + LONGEST.toNanos();
            for (var projection : projections.value()) {
                if (!positions.await(projection, position, Duration.ofNanos(end - System.nanoTime()))) {
                    throw new NotConsistentYet();
                }
            }
        }
        return true;
    }

    private static @Nullable ConsistentWith projections(HandlerMethod method) {
        var nearest = method.getMethodAnnotation(ConsistentWith.class);
        return nearest != null ? nearest : method.getBeanType().getAnnotation(ConsistentWith.class);
    }
}
