package io.artistagent.ml.matching;

import static io.artistagent.ml.matching.Examples.ALMA;
import static io.artistagent.ml.matching.Examples.BRUNO;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Skill;
import io.artistagent.domain.matching.MatchId;
import io.artistagent.ml.features.ArtistFeatures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {

    private final List<Reason> reasons =
            new Reasons(ALMA, Traits.ofSeeker(ALMA), BRUNO, Traits.ofCandidate(BRUNO)).all();

    @Test
    void reasons_are_sorted_by_their_contribution() {
        assertThat(reasons)
                .containsExactly(
                        new Reason("genres", 0.283, "You both make indie pop"),
                        new Reason(
                                "skillsTheySeek",
                                0.15,
                                "They look for a singer, and you have a singer credit on 2 tracks"),
                        new Reason(
                                "skillsYouSeek",
                                0.141,
                                "You look for a producer, and they have a producer credit on 3 tracks"),
                        new Reason("reach", 0.086, "You reach about 10 times as many listeners"),
                        new Reason("languages", 0.071, "You both sing in English"));
    }

    @Test
    void a_list_shows_the_three_strongest_reasons() {
        Match match = Match.of(
                new MatchId(new ArtistId(ALMA.artistId()), new ArtistId(BRUNO.artistId())),
                BRUNO,
                0.730598,
                reasons,
                false);

        assertThat(match.score()).isEqualTo(0.731);
        assertThat(match.strength()).isEqualTo(Strength.STRONG);
        assertThat(match.genres()).containsExactly("techno", "indie pop");
        assertThat(match.inAList().reasons()).isEqualTo(reasons.subList(0, 3));
    }

    @Test
    void a_common_country_is_named() {
        ArtistFeatures neighbour = Examples.newcomer(1, "CH", "ambient");

        assertThat(new Reasons(ALMA, Traits.ofSeeker(ALMA), neighbour, Traits.ofCandidate(neighbour)).all())
                .containsExactly(new Reason("country", 0.05, "You are both in Switzerland"));
    }

    @Test
    void further_genres_are_counted_instead_of_named() {
        assertThat(ReasonTexts.genres(List.of("a", "b", "c"), 3)).isEqualTo("You both make a, b and c");
        assertThat(ReasonTexts.genres(List.of("a", "b", "c", "d"), 3))
                .isEqualTo("You both make a, b, c and 1 more genre");
        assertThat(ReasonTexts.genres(List.of("a", "b", "c", "d", "e"), 3))
                .isEqualTo("You both make a, b, c and 2 more genres");
    }

    @Test
    void genres_may_contain_any_character() {
        assertThat(ReasonTexts.genres(List.of("rock'n'roll {0}"), 3)).isEqualTo("You both make rock'n'roll {0}");
    }

    @Test
    void several_skills_are_joined_in_one_sentence() {
        assertThat(ReasonTexts.youSeek(List.of(Skill.PRODUCER, Skill.SINGER), 1))
                .isEqualTo(
                        "You look for a producer and a singer, and they have producer and singer credits on 1 track");
        assertThat(ReasonTexts.theySeek(List.of(Skill.PRODUCER, Skill.SINGER, Skill.REMIXER), 2))
                .isEqualTo(
                        "They look for a producer, a singer and a remixer, and you have producer, singer and remixer credits on 2 tracks");
    }

    @ParameterizedTest
    @CsvSource({
        "0, They reach about as many listeners",
        "0.5, They reach about 3 times as many listeners",
        "1, They reach about 10 times as many listeners",
        "1.5, They reach about 30 times as many listeners",
        "2, They reach about 100 times as many listeners",
        "2.5, They reach far more listeners",
        "-0.5, You reach about 3 times as many listeners",
        "-2, You reach about 100 times as many listeners",
        "-3, You reach far more listeners"
    })
    void the_reach_sentence_reveals_no_figures_of_the_other_artist(double powersOfTen, String text) {
        assertThat(ReasonTexts.reach(powersOfTen)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, STRONG", "0.6, STRONG", "0.599, GOOD", "0.4, GOOD", "0.399, POSSIBLE", "0.1, POSSIBLE"})
    void the_strength_follows_the_score(double score, Strength strength) {
        assertThat(Strength.of(score)).isEqualTo(strength);
        assertThat(Strength.isMatch(score)).isTrue();
    }

    @Test
    void a_low_score_is_not_a_match() {
        assertThat(Strength.isMatch(0.099)).isFalse();
    }
}
