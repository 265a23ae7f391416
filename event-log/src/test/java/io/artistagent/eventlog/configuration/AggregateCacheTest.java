package io.artistagent.eventlog.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AggregateCacheTest {

    private static final int MOST = 100;

    private final AggregateCache cache = new AggregateCache(MOST);

    @Test
    void what_was_put_last_is_there_however_much_was_used_before() {
        IntStream.range(0, MOST).forEach(number -> cache.put("old " + number, number));
        IntStream.range(0, 50).forEach(time -> IntStream.range(0, MOST).forEach(number -> cache.get("old " + number)));

        IntStream.range(0, 10 * MOST).forEach(number -> {
            cache.put("new " + number, number);
            assertThat(cache.<Object, Object>get("new " + number)).isEqualTo(number);
        });
    }

    @Test
    void what_was_not_used_for_longest_goes_first() {
        IntStream.range(0, MOST).forEach(number -> cache.put(number, "kept"));
        cache.get(0);

        cache.put("one more", "kept");

        assertThat(cache.containsKey(0)).isTrue();
        assertThat(cache.containsKey(1)).isFalse();
    }

    @Test
    void it_never_holds_more_than_it_may() {
        IntStream.range(0, 3 * MOST).forEach(number -> cache.put(number, "kept"));

        assertThat(IntStream.range(0, 3 * MOST).filter(cache::containsKey)).hasSize(MOST);
    }

    @Test
    void nothing_is_left_once_all_is_removed() {
        cache.put("one", 1);
        cache.removeAll();

        assertThat(cache.containsKey("one")).isFalse();
    }
}
