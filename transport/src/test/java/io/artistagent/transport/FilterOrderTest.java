package io.artistagent.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FilterOrderTest {

    @Test
    void filter_positions_are_distinct_and_sorted() {
        assertThat(Arrays.stream(FilterOrder.class.getFields()).map(FilterOrderTest::place))
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void a_slow_sender_gets_408_before_the_incomplete_body_is_treated_as_a_failure() {
        assertThat(FilterOrder.SLOW_SENDERS).isGreaterThan(FilterOrder.FAILURES);
        assertThat(new TransportConfiguration().slowSenderFilter().getOrder()).isEqualTo(FilterOrder.SLOW_SENDERS);
    }

    private static int place(Field field) {
        try {
            return field.getInt(null);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
