package io.artistagent.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.artistagent.web.client.RequestRefused;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Parts of a page that are loaded in parallel. */
class MeanwhileTest {

    private final PageContext pageContext = new PageContext(null, null, null, null, null);

    @Test
    void a_part_belongs_to_the_trace_of_its_page() {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(context -> true);
        Observation page = Observation.start("page", observations);

        Supplier<Observation> within = page.scoped(() -> pageContext.meanwhile(observations::getCurrentObservation));

        assertThat(within.get()).isSameAs(page);
        assertThat(pageContext.meanwhile(observations::getCurrentObservation).get())
                .isNull();
    }

    @Test
    void a_refused_part_ends_the_page() {
        Supplier<String> refused = pageContext.meanwhile(() -> {
            throw RequestRefused.forbidden();
        });
        assertThatExceptionOfType(RequestRefused.class).isThrownBy(refused::get);
    }
}
