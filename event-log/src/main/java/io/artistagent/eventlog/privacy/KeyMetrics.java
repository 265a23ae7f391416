package io.artistagent.eventlog.privacy;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import com.github.benmanes.caffeine.cache.stats.ConcurrentStatsCounter;
import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;

/** The metrics of the keys: how many are in memory and how often a lookup finds one there. They do not show whose keys they are. */
final class KeyMetrics {

    private final LongAdder erasures = new LongAdder();
    private final StatsCounter lookups = new ConcurrentStatsCounter();

    void erased() {
        erasures.increment();
    }

    StatsCounter lookups() {
        return lookups;
    }

    void bind(MeterRegistry meters, SubjectKeys keys) {
        Gauge.builder("artist.agent.keys.in.memory", keys, SubjectKeys::inMemory)
                .description("Keys of persons that this process has in memory")
                .register(meters);
        Gauge.builder("artist.agent.keys.missing", keys, SubjectKeys::missing)
                .description("Persons whose key was requested recently and is missing although they were not erased")
                .register(meters);
        counter(meters, "found", "Keys that were in memory when they were needed", CacheStats::hitCount);
        counter(meters, "fetched", "Key lookups that went to the databases", CacheStats::missCount);
        FunctionCounter.builder("artist.agent.keys.erasures", erasures, LongAdder::sum)
                .description("Persons whom this process has erased")
                .register(meters);
    }

    private void counter(MeterRegistry meters, String name, String description, ToDoubleFunction<CacheStats> value) {
        FunctionCounter.builder("artist.agent.keys." + name, lookups, all -> value.applyAsDouble(all.snapshot()))
                .description(description)
                .register(meters);
    }
}
