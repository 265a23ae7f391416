package io.artistagent.ml.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistPictureChanged;
import io.artistagent.domain.artist.ArtistPictureRemoved;
import io.artistagent.domain.artist.UnknownArtist;
import io.artistagent.domain.pictures.Picture;
import io.artistagent.domain.pictures.PictureId;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.ml.features.Node;
import io.artistagent.ml.models.Model;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatchingTest extends MatchingTestBase {

    @Test
    void a_match_has_reasons_and_a_log_position() {
        LogPosition last = NODE.caughtUp();

        Ranking ranking = best(NODE);

        assertThat(ranking.model()).isEqualTo(new Model("nearest-neighbours", true, "1"));
        assertThat(ranking.position()).isEqualTo(last.index());
        assertThat(ranking.items())
                .containsExactly(new Match(
                        alma + "_" + bruno,
                        bruno.value(),
                        "Bruno",
                        "CH",
                        music,
                        0.45,
                        Strength.GOOD,
                        List.of(
                                new Reason("genres", 0.4, "You both make " + music.getFirst()),
                                new Reason("country", 0.05, "You are both in Switzerland")),
                        null,
                        false));
        ExplainedMatch one = NODE.part(Matching.class).one(alma.value(), bruno.value());
        assertThat(one).isEqualTo(new ExplainedMatch(ranking.items().getFirst(), ranking.model(), ranking.position()));
    }

    @Test
    void a_match_shows_the_current_picture_of_the_other_artist() {
        PictureId picture = PictureId.of("5b0f6c1e-8f0a-4f4e-9a39-1d6e0c7c5a10");
        STORY.pictured(bruno, new ArtistPictureChanged(bruno, new Picture(picture, "", 1)));
        NODE.caughtUp();
        assertThat(best(NODE).items().getFirst().picture().sizes())
                .containsEntry("64", "/api/v1/artists/" + bruno + "/picture/64?v=" + picture);

        STORY.pictured(bruno, new ArtistPictureRemoved(bruno));
        NODE.caughtUp();
        assertThat(best(NODE).items().getFirst().picture()).isNull();
    }

    @Test
    void an_artist_with_too_little_in_common_is_not_shown() {
        ArtistId stranger = STORY.registered(UUID.randomUUID(), "Stranger", "SE", List.of("death metal"));
        NODE.caughtUp();

        onlyBrunoMatches();
        isNoMatch(stranger);
    }

    @Test
    void an_unknown_artist_has_no_matches() {
        NODE.caughtUp();

        assertThatThrownBy(() -> NODE.part(Matching.class).bestFor(UUID.randomUUID(), 20, MatchFilter.NONE))
                .isInstanceOf(UnknownArtist.class);
        isNoMatch(new ArtistId(UUID.randomUUID()));
    }

    @Test
    void all_nodes_answer_from_the_same_features() {
        NODE.caughtUp();
        try (Node other = new Node(DATABASE)) {
            assertThat(best(other)).isEqualTo(best(NODE));

            STORY.registered(UUID.randomUUID(), "Carla", "CH", music);
            STORY.retired(bruno);
            NODE.caughtUp();

            assertThat(best(NODE).items()).extracting(Match::stageName).containsExactly("Carla");
            assertThat(best(other)).isEqualTo(best(NODE));

            NODE.rebuilt();
            assertThat(best(NODE).items()).extracting(Match::stageName).containsExactly("Carla");
            assertThat(best(other)).isEqualTo(best(NODE));
        }
    }

    @Test
    void a_full_index_still_answers_for_artists_outside_it() {
        NODE.caughtUp();
        try (Node small = new Node(DATABASE, Map.of("artist-agent.ml.matching.most-candidates", 1))) {
            assertThat(small.part(CandidateIndex.class).current().size()).isEqualTo(1);

            onlyBrunoMatches(small);
            assertThat(small.part(Matching.class)
                            .one(bruno.value(), alma.value())
                            .match()
                            .stageName())
                    .isEqualTo("Alma");
        }
    }

    @Test
    void when_a_candidate_retires_a_full_index_has_the_same_candidates_as_a_new_one() {
        ArtistId carla = STORY.registered(UUID.randomUUID(), "Carla", "CH", music);
        NODE.caughtUp();
        Map<String, Object> one = Map.of("artist-agent.ml.matching.most-candidates", 1);
        try (Node running = new Node(DATABASE, one)) {
            assertThat(running.part(CandidateIndex.class).current().find(carla.value()))
                    .isNotNull();

            STORY.retired(carla);
            NODE.caughtUp();

            try (Node restarted = new Node(DATABASE, one)) {
                assertThat(restarted.part(CandidateIndex.class).current().find(bruno.value()))
                        .isNotNull();
            }
            assertThat(running.part(CandidateIndex.class).current().find(bruno.value()))
                    .isNotNull();
        }
    }
}
