package io.artistagent.ml.matching;

import static io.artistagent.ml.matching.Examples.ALMA;
import static io.artistagent.ml.matching.Examples.BRUNO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.artistagent.domain.artist.Skill;
import io.artistagent.ml.features.ArtistFeatures;
import io.artistagent.ml.models.VectorSpace;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraitsTest {

    private final Traits sought = Traits.ofSeeker(ALMA);
    private final Traits bruno = Traits.ofCandidate(BRUNO);

    @Test
    void the_weights_add_up_to_one() {
        assertThat(Arrays.stream(Criterion.values())
                        .mapToDouble(Criterion::weight)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void each_criterion_contributes_its_weight_times_a_cosine() {
        // one of two genres of equal weight: 0.4 / √2
        assertThat(sought.contribution(bruno, Criterion.GENRES)).isCloseTo(0.282843, within(1e-6));
        // Alma looks for a producer, one of Bruno's two skills: 0.2 / √2
        assertThat(sought.contribution(bruno, Criterion.SKILLS_YOU_SEEK)).isCloseTo(0.141421, within(1e-6));
        // Bruno looks for a singer, Alma's only skill: 0.15
        assertThat(sought.contribution(bruno, Criterion.SKILLS_THEY_SEEK)).isCloseTo(0.15, within(1e-12));
        // one of two languages: 0.1 / √2
        assertThat(sought.contribution(bruno, Criterion.LANGUAGES)).isCloseTo(0.070711, within(1e-6));
        // a tenth of the listeners is two bands: 0.1 · cos(π/16)⁸ = 0.1 · 0.980785⁸
        assertThat(sought.contribution(bruno, Criterion.REACH)).isCloseTo(0.085623, within(1e-6));
        // Switzerland and Germany
        assertThat(sought.contribution(bruno, Criterion.COUNTRY)).isZero();
    }

    @Test
    void tribuos_cosine_is_the_sum_of_the_contributions() {
        VectorSpace space = new VectorSpace();
        double similarity = space.query(sought.coordinates()).cosineSimilarity(space.item(bruno.coordinates()));

        assertThat(similarity).isCloseTo(0.730598, within(1e-6));
        assertThat(similarity).isCloseTo(sum(sought, bruno), within(1e-12));
    }

    @Test
    void two_identical_artists_with_complete_data_score_one() {
        ArtistFeatures twin = new ArtistFeatures(
                BRUNO.artistId(),
                BRUNO.ownerId(),
                "Twin",
                null,
                true,
                ALMA.country(),
                ALMA.profileGenres(),
                ALMA.genres(),
                ALMA.languages(),
                ALMA.credits().keySet(),
                Map.of(Skill.PRODUCER, 1),
                ALMA.monthlyListeners(),
                ALMA.monthlyListeners(),
                1);

        assertThat(sum(sought, Traits.ofCandidate(twin))).isCloseTo(1, within(1e-12));
    }

    @Test
    void unknown_values_contribute_nothing() {
        Traits newcomer = Traits.ofCandidate(Examples.newcomer(1, "CH", "indie pop"));

        assertThat(sum(sought, newcomer)).isCloseTo(0.40 + 0.05, within(1e-12));
    }

    @Test
    void reach_similarity_depends_only_on_the_distance_of_the_bands() {
        assertThat(likeness(100, 100)).isCloseTo(1, within(1e-12));
        // cos(π/32)⁸: from 99 to 316 listeners is half a power of ten
        assertThat(likeness(99, 316)).isCloseTo(Math.pow(Math.cos(Math.PI / 32), 8), within(1e-12));
        assertThat(likeness(99, 9_999)).isCloseTo(0.530791, within(1e-6));
        assertThat(likeness(9_999, 999_999)).isCloseTo(0.530791, within(1e-6));
        assertThat(likeness(0, 99_999_999)).isCloseTo(0, within(1e-12));
        assertThat(likeness(99_999_999, Long.MAX_VALUE)).isCloseTo(1, within(1e-12));
    }

    @Test
    void reach_never_lowers_a_score() {
        IntStream.rangeClosed(0, 16)
                .forEach(band ->
                        assertThat(likeness(new Reach(0), new Reach(band))).isGreaterThanOrEqualTo(-1e-12));
    }

    private static double sum(Traits sought, Traits offered) {
        return Arrays.stream(Criterion.values())
                .mapToDouble(feature -> sought.contribution(offered, feature))
                .sum();
    }

    private static double likeness(long listeners, long others) {
        return likeness(Reach.of(listeners), Reach.of(others));
    }

    private static double likeness(Reach one, Reach other) {
        Map<String, Double> others = other.coordinates();
        return one.coordinates().entrySet().stream()
                .flatMapToDouble(each -> DoubleStream.of(each.getValue() * others.get(each.getKey())))
                .sum();
    }
}
