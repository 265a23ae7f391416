package io.artistagent.eventlog.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AggregateCacheTest {

    private static final int MAX_SIZE = 100;

    private final AggregateCache cache = new AggregateCache(MAX_SIZE);

    @Test
    void the_newest_entry_stays_however_often_older_ones_were_used() {
        IntStream.range(0, MAX_SIZE).forEach(number -> cache.put("old " + number, number));
        IntStream.range(0, 50)
                .forEach(time -> IntStream.range(0, MAX_SIZE).forEach(number -> cache.get("old " + number)));

        IntStream.range(0, 10 * MAX_SIZE).forEach(number -> {
            cache.put("new " + number, number);
            assertThat(cache.<Object, Object>get("new " + number)).isEqualTo(number);
        });
    }

    @Test
    void the_least_recently_used_entry_is_evicted_first() {
        IntStream.range(0, MAX_SIZE).forEach(number -> cache.put(number, "kept"));
        cache.get(0);

        cache.put("one more", "kept");

        assertThat(cache.containsKey(0)).isTrue();
        assertThat(cache.containsKey(1)).isFalse();
    }

    @Test
    void the_cache_never_exceeds_its_limit() {
        IntStream.range(0, 3 * MAX_SIZE).forEach(number -> cache.put(number, "kept"));

        assertThat(IntStream.range(0, 3 * MAX_SIZE).filter(cache::containsKey)).hasSize(MAX_SIZE);
    }

    @Test
    void remove_all_empties_the_cache() {
        cache.put("one", 1);
        cache.removeAll();

        assertThat(cache.containsKey("one")).isFalse();
    }
}
