package io.artistagent.ml.matching;

import static io.artistagent.ml.matching.Examples.ALMA;
import static io.artistagent.ml.matching.Examples.BRUNO;
import static io.artistagent.ml.matching.Examples.newcomer;
import static io.artistagent.ml.matching.Examples.retired;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.artistagent.ml.features.ArtistFeatures;
import io.artistagent.ml.features.FeatureState;
import io.artistagent.ml.models.NearestNeighbours.Neighbour;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final int LIMIT = 1_000;
    private static final FeatureState FIRST = new FeatureState(1, 1, 10);
    private static final FeatureState SECOND = new FeatureState(1, 2, 20);

    private final Traits sought = Traits.ofSeeker(ALMA);
    private final ArtistFeatures near = newcomer(1, "CH", "indie pop");
    private final ArtistFeatures far = newcomer(2, "SE", "death metal");

    @Test
    void the_most_similar_comes_first() {
        Candidates candidates = Candidates.of(FIRST, List.of(far, near, BRUNO, ALMA), LIMIT);

        assertThat(names(candidates.nearest(sought, 10, without(ALMA.artistId()))))
                .containsExactly("Bruno", "Newcomer 1", "Newcomer 2");
    }

    @Test
    void excluded_artists_do_not_count_towards_the_limit() {
        Candidates candidates = Candidates.of(FIRST, List.of(far, near, BRUNO, ALMA), LIMIT);

        assertThat(names(candidates.nearest(sought, 1, without(ALMA.artistId(), BRUNO.artistId(), new UUID(7, 7)))))
                .containsExactly("Newcomer 1");
    }

    @Test
    void an_empty_index_finds_nothing() {
        assertThat(Candidates.of(FIRST, List.of(), LIMIT).nearest(sought, 10, without()))
                .isEmpty();
        assertThat(Candidates.of(FIRST, List.of(ALMA), LIMIT).nearest(sought, 10, without(ALMA.artistId())))
                .isEmpty();
    }

    @Test
    void a_change_replaces_a_candidate_and_a_retired_artist_is_removed() {
        Candidates candidates = Candidates.of(FIRST, List.of(near, far, BRUNO), LIMIT)
                .with(SECOND, List.of(retired(BRUNO), newcomer(2, "CH", "indie pop")), LIMIT);

        assertThat(candidates.asOf()).isEqualTo(SECOND);
        assertThat(candidates.find(BRUNO.artistId())).isNull();
        assertThat(candidates.nearest(sought, 10, without()))
                .extracting(Neighbour::similarity)
                .allSatisfy(similarity -> assertThat(similarity).isCloseTo(0.45, within(1e-12)))
                .hasSize(2);
    }

    @Test
    void beyond_the_limit_the_least_recently_changed_artists_are_left_out() {
        List<ArtistFeatures> many = IntStream.range(0, 10)
                .mapToObj(number -> newcomer(number, "CH", "folk"))
                .toList();

        Candidates candidates = Candidates.of(FIRST, many, 3);

        assertThat(candidates.size()).isEqualTo(3);
        assertThat(names(candidates.nearest(sought, 10, without())))
                .containsExactlyInAnyOrder("Newcomer 7", "Newcomer 8", "Newcomer 9");
    }

    @Test
    void artists_beyond_the_limit_can_take_the_place_of_those_who_retire() {
        Candidates full = Candidates.of(FIRST, List.of(newcomer(8, "CH", "folk"), newcomer(9, "CH", "folk")), 2);
        assertThat(full.missing(2)).isZero();

        Candidates retired = full.with(SECOND, List.of(retired(newcomer(9, "CH", "folk"))), 2);
        assertThat(retired.missing(2)).isEqualTo(1);
        assertThat(retired.filledUp(List.of(newcomer(7, "CH", "folk")), 2).missing(2))
                .isZero();
        assertThat(retired.filledUp(List.of(), 2).missing(2))
                .as("once no artist is left out, none is missing")
                .isZero();
    }

    @Test
    void the_search_is_exact() {
        Random random = new Random(20261121);
        List<ArtistFeatures> artists = IntStream.range(0, 500)
                .mapToObj(number -> RandomArtists.one(random, number))
                .toList();
        Candidates candidates = Candidates.of(FIRST, artists, LIMIT);

        for (ArtistFeatures seeker : artists.subList(0, 20)) {
            Traits traits = Traits.ofSeeker(seeker);
            ArrayList<ArtistFeatures> expected = new ArrayList<>(artists);
            expected.remove(seeker);
            List<Double> best = expected.stream()
                    .map(artist -> sum(traits, Traits.ofCandidate(artist)))
                    .sorted(Comparator.reverseOrder())
                    .limit(25)
                    .toList();

            List<Neighbour<Candidates.Candidate>> found = candidates.nearest(traits, 25, without(seeker.artistId()));

            assertThat(found).hasSize(25);
            for (int place = 0; place < 25; place++) {
                assertThat(found.get(place).similarity()).isCloseTo(best.get(place), within(1e-12));
            }
        }
    }

    private static Predicate<ArtistFeatures> without(UUID... ids) {
        Set<UUID> leftOut = Set.of(ids);
        return artist -> !leftOut.contains(artist.artistId());
    }

    private static double sum(Traits sought, Traits offered) {
        return Arrays.stream(Criterion.values())
                .mapToDouble(criterion -> sought.contribution(offered, criterion))
                .sum();
    }

    private static List<String> names(List<Neighbour<Candidates.Candidate>> found) {
        return found.stream()
                .map(neighbour -> neighbour.item().features().stageName())
                .toList();
    }
}
