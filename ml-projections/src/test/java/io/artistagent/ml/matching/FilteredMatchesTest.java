package io.artistagent.ml.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.api.InvalidFields;
import io.artistagent.domain.artist.Skill;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FilteredMatchesTest extends MatchingTestBase {

    @Test
    void the_limit_counts_only_matches_that_are_shown() {
        for (int i = 0; i < 5; i++) {
            STORY.blocked(alma, STORY.registered(UUID.randomUUID(), "Blocked", "CH", music));
            STORY.registered(UUID.randomUUID(), "Farther", "DE", music);
        }
        NODE.caughtUp();

        List<Match> best = NODE.part(Matching.class)
                .bestFor(alma.value(), 3, MatchFilter.NONE)
                .items();

        assertThat(best).extracting(Match::stageName).containsExactly("Bruno", "Farther", "Farther");
    }

    @Test
    void filters_apply_before_the_limit() {
        for (int i = 0; i < 5; i++) {
            STORY.registered(UUID.randomUUID(), "Nearer", "CH", music, Skill.SINGER);
        }
        STORY.registered(UUID.randomUUID(), "Farther", "DE", music, Skill.PRODUCER);
        NODE.caughtUp();

        assertThat(names(MatchFilter.of(null, "DE", null, null, null, null))).containsExactly("Farther");
        assertThat(names(MatchFilter.of(null, null, null, "PRODUCER", null, null)))
                .containsExactly("Farther");
        assertThat(names(MatchFilter.of("other music", null, null, null, null, null)))
                .isEmpty();
        assertThat(names(MatchFilter.of(null, null, "PRODUCER", null, null, null)))
                .isEmpty();
        assertThat(names(MatchFilter.of(null, null, null, null, "STRONG", null)))
                .isEmpty();
        assertThat(names(MatchFilter.of(music.getFirst(), null, null, null, "GOOD", null)))
                .hasSize(2);
        assertThatThrownBy(() -> MatchFilter.of(null, "Schweiz", null, null, "WEAK", null))
                .isInstanceOf(InvalidFields.class);
    }

    private List<String> names(MatchFilter filter) {
        return NODE.part(Matching.class).bestFor(alma.value(), 2, filter).items().stream()
                .map(Match::stageName)
                .toList();
    }
}
