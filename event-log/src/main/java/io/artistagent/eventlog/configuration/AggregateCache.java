package io.artistagent.eventlog.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Caches the most recently used aggregates, so that a command need not read their events again. References are strong, up to a limit: the
 * garbage collector would clear weak or soft ones just when the log is busy. Eviction goes by recency alone: an aggregate that was just
 * created is the likeliest to be used next, and a cache that evicts by frequency drops it.
 */
public final class AggregateCache implements Cache {

    private static final float LOAD_FACTOR = 0.75f;

    private final Map<Object, Object> entries;

    /** @param most the maximum number of aggregates */
    public AggregateCache(int most) {
        this.entries = Collections.synchronizedMap(new LinkedHashMap<>(most, LOAD_FACTOR, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                return size() > most;
            }
        });
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the framework's signature
    public <K, V> @Nullable V get(K key) {
        return (V) entries.get(key);
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return entries.remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.clear();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.containsKey(key);
    }

    /** Not supported: nothing in this system listens. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("This cache has no listeners.");
    }
}
