package io.artistagent.web.audit.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.audit.operation.Rebuild.RebuildState;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The officer sees what is being rebuilt, above everything else, and starts no second rebuild of it. */
class ProgressTest {

    @ParameterizedTest
    @CsvSource({"RUNNING, false", "PAUSED, false", "SWITCHING, false", "FAILED, false", "DONE, true", "CANCELLED, true"
    })
    void a_read_model_is_not_rebuilt_twice_at_once(RebuildState state, boolean offered) {
        String html = DeskSamples.html("audit/operation/progress", progress(List.of(of("artist-profile", state))));

        assertThat(html.contains("action=\"/audit/projections/rebuild\"")).isEqualTo(offered);
    }

    @Test
    void rebuilds_are_above_the_projections_and_those_that_ended_are_folded_away() {
        Rebuild newest = of("artists", RebuildState.DONE);
        Rebuild open = of("statistics", RebuildState.PAUSED);
        Rebuild ended = of("matches", RebuildState.DONE);
        OperationPages.Progress progress = progress(List.of(newest, ended, open));

        assertThat(progress.current()).containsExactly(newest, open);
        assertThat(progress.earlier()).containsExactly(ended);
        assertThat(DeskSamples.html("audit/operation/progress", progress))
                .containsSubsequence("Rebuilds</h2>", "1 earlier rebuild<", "Projections</h2>");
    }

    @Test
    void a_rebuild_asks_before_it_starts() {
        assertThat(DeskSamples.html("audit/operation/progress", progress(List.of())))
                .containsSubsequence("<summary aria-label=\"Rebuild: Artist profile\"", "Start rebuild");
    }

    private static Rebuild of(String projection, RebuildState state) {
        return new Rebuild(DeskSamples.ID, projection, state, 3, 4, 1, 2, 0, 0L, DeskSamples.AT, null, List.of());
    }

    private static OperationPages.Progress progress(List<Rebuild> rebuilds) {
        return new OperationPages.Progress(
                new ApiResult.Success<>(
                        new Page<>(List.of(OperationSamples.projection(Projection.ProjectionState.RUNNING)), null)),
                new ApiResult.Success<>(new Page<>(rebuilds, null)));
    }
}
