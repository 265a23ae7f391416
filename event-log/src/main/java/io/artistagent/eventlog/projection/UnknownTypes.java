package io.artistagent.eventlog.projection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an operator of events for which this process has no class: a projection passes them over, and somebody has to know that it did. */
final class UnknownTypes implements Consumer<String> {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownTypes.class);

    private final String projection;
    private final ProjectionMetrics metrics;
    private final AtomicLong events = new AtomicLong();
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    UnknownTypes(String projection, ProjectionMetrics metrics) {
        this.projection = projection;
        this.metrics = metrics;
    }

    @Override
    public void accept(String type) {
        events.incrementAndGet();
        metrics.unknown(type);
        if (told.add(type)) {
            LOG.atWarn()
                    .addKeyValue(ProjectionContext.KEY, projection)
                    .addKeyValue("type", type)
                    .log(
                            "The projection {} passes over events of the type {}, for which there is no class here. They stay in the"
                                    + " log; once there is one, build the projection anew",
                            projection,
                            type);
        }
    }

    /** How many events there were since the process began. */
    long events() {
        return events.get();
    }
}
