package io.artistagent.eventlog.projection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns operators of events that a projection skips because this process has no class for them. */
final class UnknownTypes implements Consumer<String> {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownTypes.class);

    private final ProcessorSettings projection;
    private final ProjectionMetrics metrics;
    private final AtomicLong events = new AtomicLong();
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    UnknownTypes(ProcessorSettings projection, ProjectionMetrics metrics) {
        this.projection = projection;
        this.metrics = metrics;
    }

    @Override
    public void accept(String type) {
        events.incrementAndGet();
        metrics.unknown(type);
        if (logged.add(type)) {
            LOG.atWarn()
                    .addKeyValue(ProjectionContext.KEY, projection.name())
                    .addKeyValue("type", type)
                    .log(
                            "The projection {} skips events of type {}, for which there is no class here. They stay in the log. {}",
                            projection.name(),
                            type,
                            projection.isOfReadModel()
                                    ? "Once there is a class, rebuild the read model"
                                    : "The automation will not act on them, even once there is a class");
        }
    }

    /** The number of skipped events since the process started. */
    long events() {
        return events.get();
    }
}
