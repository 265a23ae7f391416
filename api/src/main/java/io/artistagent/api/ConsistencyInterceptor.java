package io.artistagent.api;

import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.readmodel.Positions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Makes a query wait until its read models include the write named by its {@link ConsistencyToken}. */
final class ConsistencyInterceptor implements HandlerInterceptor {

    /** The maximum wait for all read models of a query together. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    private final Positions positions;
    private final EventStore log;

    ConsistencyInterceptor(Positions positions, EventStore log) {
        this.positions = positions;
        this.log = log;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String token = request.getHeader(ConsistencyToken.HEADER);
        if (token == null || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        ConsistentWith models = models(method);
        if (models != null) {
            LogPosition position = ConsistencyToken.parse(token).orElseThrow(ConsistencyInterceptor::invalidToken);
            boolean isIncluded = models.value().length > 0 && await(models, position, Duration.ZERO);
            if (!isIncluded) {
                requireInLog(position);
                if (!await(models, position, MAX_WAIT)) {
                    throw new NotConsistentYet();
                }
            }
        }
        return true;
    }

    private boolean await(ConsistentWith models, LogPosition position, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        return Arrays.stream(models.value())
                .allMatch(model -> positions.await(model, position, Duration.ofNanos(end - System.nanoTime())));
    }

    /** Refuses a token beyond the end of the log, because that write never happened. */
    private void requireInLog(LogPosition position) {
        if (position.index() > log.createHeadToken().position().orElse(0)) {
            throw invalidToken();
        }
    }

    private static InvalidFields invalidToken() {
        return InvalidFields.of(ConsistencyToken.HEADER, "Send the Consistency-Token exactly as you received it.");
    }

    private static @Nullable ConsistentWith models(HandlerMethod method) {
        ConsistentWith nearest = method.getMethodAnnotation(ConsistentWith.class);
        return nearest != null ? nearest : method.getBeanType().getAnnotation(ConsistentWith.class);
    }
}
