package io.artistagent.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FilterPlacesTest {

    @Test
    void no_two_filters_share_a_place() {
        assertThat(Arrays.stream(FilterPlaces.class.getFields()).map(FilterPlacesTest::place))
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void a_slow_sender_is_told_so_before_the_broken_body_is_taken_for_a_failure() {
        assertThat(FilterPlaces.SLOW_SENDERS).isGreaterThan(FilterPlaces.FAILURES);
        assertThat(new TransportConfiguration().slowSenderFilter().getOrder()).isEqualTo(FilterPlaces.SLOW_SENDERS);
    }

    private static int place(Field field) {
        try {
            return field.getInt(null);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
