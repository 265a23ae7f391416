package io.artistagent.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.client.Page;
import io.artistagent.web.collaboration.Collaboration;
import io.artistagent.web.collaboration.CollaborationSamples;
import io.artistagent.web.collaboration.CollaborationStatus;
import io.artistagent.web.imports.ImportRun;
import io.artistagent.web.imports.ImportSamples;
import io.artistagent.web.imports.ImportState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttentionItemsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void only_pending_requests_are_listed() {
        AttentionItems attention = AttentionItems.of(
                page(Stream.of(CollaborationStatus.values())
                        .map(CollaborationSamples::collaboration)
                        .toList()),
                Page.empty(),
                null,
                NOW);
        assertThat(attention.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.status()).isEqualTo(CollaborationStatus.PENDING));
    }

    @Test
    void a_request_of_a_retired_artist_needs_no_attention() {
        AttentionItems attention = AttentionItems.of(
                page(List.of(CollaborationSamples.retired(CollaborationStatus.PENDING))), Page.empty(), null, NOW);

        assertThat(attention.nothing()).isTrue();
    }

    @Test
    void only_waiting_imports_are_listed() {
        AttentionItems attention = AttentionItems.of(
                Page.empty(),
                page(Stream.of(ImportState.values())
                        .map(state -> ImportSamples.run(state, true))
                        .toList()),
                null,
                NOW);
        assertThat(attention.imports())
                .singleElement()
                .satisfies(run -> assertThat(run.state()).isEqualTo(ImportState.WAITING));
    }

    @Test
    void requests_and_imports_beyond_the_listed_ones_are_indicated() {
        Collaboration one = CollaborationSamples.collaboration(CollaborationStatus.PENDING);
        ImportRun run = ImportSamples.run(ImportState.WAITING, true);
        AttentionItems few = AttentionItems.of(page(List.of(one, one, one)), page(List.of(run, run, run)), null, NOW);
        assertThat(few.more()).isFalse();
        assertThat(few.moreImports()).isFalse();
        AttentionItems many =
                AttentionItems.of(new Page<>(List.of(one), "next"), new Page<>(List.of(run), "next"), null, NOW);
        assertThat(many.more()).isTrue();
        assertThat(many.moreImports()).isTrue();
    }

    private static <T> Page<T> page(List<T> items) {
        return new Page<>(items, null);
    }

    @Test
    void figures_are_outdated_after_a_week() {
        LocalDate weekAgo = LocalDate.of(2026, 11, 14);
        assertThat(AttentionItems.of(Page.empty(), Page.empty(), weekAgo, NOW).nothing())
                .isTrue();
        AttentionItems attention = AttentionItems.of(Page.empty(), Page.empty(), weekAgo.minusDays(5), NOW);
        assertThat(attention.figuresEnd()).isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(attention.daysAgo()).isEqualTo(12);
    }

    @Test
    void missing_figures_are_not_outdated() {
        assertThat(AttentionItems.of(Page.empty(), Page.empty(), null, NOW).nothing())
                .isTrue();
    }
}
