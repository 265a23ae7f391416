package io.artistagent.eventlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionMetricsTest {

    private final List<Meter.Id> removed = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry() {
        @Override
        public Meter remove(Meter.Id id) {
            removed.add(id);
            return super.remove(id);
        }
    };
    private final ProjectionMetrics metrics = new ProjectionMetrics(meters, new ProcessorSettings("recorder", 5));

    @Test
    void events_of_an_unknown_type_are_counted_and_take_no_memory() {
        for (int event = 0; event < 1_000; event++) {
            metrics.unknown("a type of later");
        }
        assertThat(meters.get("artist.agent.projection.unknown.events")
                        .counter()
                        .count())
                .isEqualTo(1_000);

        metrics.remove();

        assertThat(removed).hasSize(3).doesNotHaveDuplicates();
        assertThat(meters.getMeters()).isEmpty();
    }
}
