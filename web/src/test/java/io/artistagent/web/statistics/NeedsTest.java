package io.artistagent.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.api.CollaborationStatus;
import io.artistagent.web.api.ImportState;
import io.artistagent.web.collaboration.CollaborationSamples;
import io.artistagent.web.imports.ImportSamples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NeedsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void only_requests_that_wait_for_an_answer_are_named() {
        Needs needs = Needs.of(
                Stream.of(CollaborationStatus.values())
                        .map(CollaborationSamples::collaboration)
                        .toList(),
                List.of(),
                null,
                NOW);
        assertThat(needs.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.status()).isEqualTo(CollaborationStatus.PENDING));
    }

    @Test
    void only_imports_that_wait_for_a_choice_are_named() {
        Needs needs = Needs.of(
                List.of(),
                Stream.of(ImportState.values())
                        .map(state -> ImportSamples.run(state, true))
                        .toList(),
                null,
                NOW);
        assertThat(needs.imports())
                .singleElement()
                .satisfies(run -> assertThat(run.state()).isEqualTo(ImportState.WAITING));
    }

    @Test
    void figures_are_old_after_a_week() {
        LocalDate weekAgo = LocalDate.of(2026, 11, 14);
        assertThat(Needs.of(List.of(), List.of(), weekAgo, NOW).nothing()).isTrue();
        Needs needs = Needs.of(List.of(), List.of(), weekAgo.minusDays(5), NOW);
        assertThat(needs.figuresEnd()).isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(needs.daysAgo()).isEqualTo(12);
    }

    @Test
    void who_has_no_figures_has_no_old_ones() {
        assertThat(Needs.of(List.of(), List.of(), null, NOW).nothing()).isTrue();
    }
}
