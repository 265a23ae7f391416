package io.artistagent.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.eventlog.access.Access;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.eventlog.access.AccessLog;
import io.artistagent.eventlog.access.AccessNotRecorded;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.RefusalListener;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Records refused requests, but never so many that they fill the disk: ten a minute of each caller, and 300 of all callers. The rest is
 * counted, and recorded as one entry at the end of the minute. All requests without a valid token count as one caller.
 */
final class RecordedRefusals implements RefusalListener, AutoCloseable {

    static final int OF_ONE = 10;
    static final int OF_ALL = 300;
    static final Duration PERIOD = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(RecordedRefusals.class);
    private static final String UNKNOWN = "unknown";
    private static final String ALL = "all";
    private static final int MAX_CALLERS = 10_000;

    private final AccessLog log;
    private final Clock clock;
    private final Cache<String, Count> counts;

    RecordedRefusals(AccessLog log, Clock clock, Ticker ticker) {
        this.log = log;
        this.clock = clock;
        this.counts = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(MAX_CALLERS)
                .expireAfterWrite(PERIOD)
                .scheduler(Scheduler.systemScheduler())
                .removalListener(this::sumUp)
                .build();
    }

    private void sumUp(@Nullable String actor, @Nullable Count count, RemovalCause cause) {
        if (actor != null && count != null && count.left() > 0) {
            record(actor, count.role, "repeated", count.left(), null);
        }
    }

    /** The refusals of one caller, or of all, in the current minute. */
    private static final class Count {

        private final String role;
        private final AtomicInteger recorded = new AtomicInteger();
        private final AtomicInteger left = new AtomicInteger();

        Count(String role) {
            this.role = role;
        }

        /** Whether one more may be recorded; if not, it is counted. */
        boolean admits(int limit) {
            if (recorded.incrementAndGet() <= limit) {
                return true;
            }
            left.incrementAndGet();
            return false;
        }

        int left() {
            return left.get();
        }
    }

    @Override
    public void refused(HttpServletRequest request, @Nullable Caller caller) {
        String actor = caller == null ? UNKNOWN : caller.person().toString();
        String role = caller == null ? UNKNOWN : AccessRecorder.role(caller.roles());
        if (counts.get(actor, known -> new Count(role)).admits(OF_ONE)
                && counts.get(ALL, known -> new Count(UNKNOWN)).admits(OF_ALL)) {
            record(
                    actor,
                    role,
                    caller == null ? "invalid-token" : "forbidden",
                    1,
                    request.getMethod() + " " + AccessRecorder.resource(request));
        }
    }

    private void record(String actor, String role, String outcome, int count, @Nullable String resource) {
        try {
            log.record(new Access(
                    clock.instant(),
                    actor,
                    role,
                    null,
                    Action.DENIED,
                    resource == null ? "several" : resource,
                    List.of(),
                    List.of(),
                    count,
                    outcome,
                    MDC.get("traceId")));
        } catch (AccessNotRecorded failed) {
            // The request is refused all the same
            LOG.warn("A refused request could not be recorded", LoggedFailure.of(failed));
        }
    }

    /** Records what is only counted so far. */
    @Override
    public void close() {
        counts.invalidateAll();
        counts.cleanUp();
    }
}
