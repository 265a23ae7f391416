package io.artistagent.eventlog.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the aggregates that were used last, so that a command need not read their events again. It holds them firmly, up to a number:
 * what the garbage collector may take away whenever it likes is gone just when the log is busy. Which goes first is decided by time
 * alone: an aggregate that was made a moment ago is the likeliest to be used next, while a cache that goes by frequency drops it.
 */
public final class AggregateCache implements Cache {

    private static final float LOAD_FACTOR = 0.75f;

    private final Map<Object, Object> entries;

    /** @param most how many aggregates stay at most */
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
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the framework has it
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

    /** Nobody in this house listens. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("This cache tells nobody what it holds.");
    }
}
