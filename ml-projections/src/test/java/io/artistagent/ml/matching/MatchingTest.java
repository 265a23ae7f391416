package io.artistagent.ml.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.artistagent.api.InvalidFields;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistPictureChanged;
import io.artistagent.domain.artist.ArtistPictureRemoved;
import io.artistagent.domain.artist.Skill;
import io.artistagent.domain.artist.UnknownArtist;
import io.artistagent.domain.collaboration.CollaborationAccepted;
import io.artistagent.domain.collaboration.CollaborationCancelled;
import io.artistagent.domain.collaboration.CollaborationDeclined;
import io.artistagent.domain.collaboration.CollaborationWithdrawn;
import io.artistagent.domain.collaboration.Split;
import io.artistagent.domain.collaboration.Splits;
import io.artistagent.domain.matching.UnknownMatch;
import io.artistagent.domain.matching.Verdict;
import io.artistagent.domain.pictures.Picture;
import io.artistagent.domain.pictures.PictureId;
import io.artistagent.testkit.stores.TestStores;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final AtomicInteger TESTS = new AtomicInteger();

    private static String database;
    private static Node node;
    private static Story story;

    /** Each test has music of its own, so that artists of one are no matches of another's. */
    private final List<String> music = List.of("music " + TESTS.incrementAndGet());

    private final UUID almasPerson = UUID.randomUUID();
    private ArtistId alma;
    private ArtistId bruno;

    @BeforeAll
    static void start() {
        database = TestStores.freshDatabase();
        node = new Node(database);
        story = new Story(node);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void register() {
        alma = story.registered(almasPerson, "Alma", "CH", music, Skill.PRODUCER);
        bruno = story.registered(UUID.randomUUID(), "Bruno", "CH", music);
    }

    @Test
    void a_match_says_why_and_as_of_when() {
        var last = node.caughtUp();

        var ranking = best(node);

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
        var one = node.part(Matching.class).one(alma.value(), bruno.value());
        assertThat(one).isEqualTo(new ExplainedMatch(ranking.items().getFirst(), ranking.model(), ranking.position()));
    }

    @Test
    void other_artists_of_the_same_person_are_not_shown() {
        var alias = story.registered(almasPerson, "Alias", "CH", music);
        node.caughtUp();

        onlyBrunoMatches();
        isNoMatch(alias);
    }

    @Test
    void a_retired_artist_is_not_shown() {
        node.caughtUp();
        onlyBrunoMatches();

        story.retired(bruno);
        node.caughtUp();

        nobodyMatches();
        isNoMatch(bruno);
    }

    @Test
    void a_retired_artist_has_no_matches() {
        story.retired(alma);
        node.caughtUp();

        nobodyMatches();
        isNoMatch(bruno);
    }

    @Test
    void a_block_hides_each_from_the_other() {
        story.blocked(bruno, alma);
        node.caughtUp();
        nobodyMatches();
        isNoMatch(bruno);
        assertThat(node.part(Matching.class)
                        .bestFor(bruno.value(), 20, MatchFilter.NONE)
                        .items())
                .isEmpty();

        story.unblocked(bruno, alma);
        node.caughtUp();
        onlyBrunoMatches();
    }

    @Test
    void a_block_holds_between_persons_and_so_for_their_other_artists() {
        var almasOther = story.registered(almasPerson, "Alma again", "CH", music);
        var brunosPerson = UUID.randomUUID();
        var carla = story.registered(brunosPerson, "Carla", "CH", music);
        var carlasOther = story.registered(brunosPerson, "Carla again", "CH", music);
        story.blocked(carla, alma);
        story.blocked(almasOther, bruno);
        node.caughtUp();

        nobodyMatches();
        isNoMatch(carlasOther);
        isNoMatch(bruno);
        assertThat(node.part(Matching.class)
                        .bestFor(carlasOther.value(), 20, MatchFilter.NONE)
                        .items())
                .extracting(Match::artistId)
                .containsExactly(bruno.value());
    }

    @Test
    void a_match_that_is_not_for_them_comes_back_only_when_that_is_undone() {
        story.judged(alma, bruno, Verdict.NOT_FOR_ME);
        node.caughtUp();
        nobodyMatches();
        assertThat(node.part(Matching.class)
                        .bestFor(alma.value(), 20, dismissed())
                        .items())
                .extracting(Match::artistId, Match::dismissed)
                .containsExactly(tuple(bruno.value(), true));
        assertThat(node.part(Matching.class)
                        .one(alma.value(), bruno.value())
                        .match()
                        .dismissed())
                .isTrue();
        assertThat(node.part(Matching.class)
                        .bestFor(bruno.value(), 20, MatchFilter.NONE)
                        .items())
                .as("the other learns nothing of it")
                .extracting(Match::artistId)
                .containsExactly(alma.value());

        node.rebuilt();
        nobodyMatches();
        story.judged(alma, bruno, Verdict.UNDECIDED);
        node.caughtUp();
        onlyBrunoMatches();
    }

    @Test
    void matches_are_filtered_by_what_is_asked_for_and_the_limit_counts_what_is_left() {
        for (int i = 0; i < 5; i++) {
            story.registered(UUID.randomUUID(), "Nearer", "CH", music, Skill.SINGER);
        }
        story.registered(UUID.randomUUID(), "Farther", "DE", music, Skill.PRODUCER);
        node.caughtUp();

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
        return node.part(Matching.class).bestFor(alma.value(), 2, filter).items().stream()
                .map(Match::stageName)
                .toList();
    }

    private static MatchFilter dismissed() {
        return MatchFilter.of(null, null, null, null, null, "true");
    }

    @Test
    void a_match_shows_the_picture_of_the_other_as_long_as_there_is_one() {
        var picture = PictureId.of("5b0f6c1e-8f0a-4f4e-9a39-1d6e0c7c5a10");
        story.pictured(bruno, new ArtistPictureChanged(bruno, new Picture(picture, "", 1)));
        node.caughtUp();
        assertThat(best(node).items().getFirst().picture().sizes())
                .containsEntry("64", "/api/v1/artists/" + bruno + "/picture/64?v=" + picture);

        story.pictured(bruno, new ArtistPictureRemoved(bruno));
        node.caughtUp();
        assertThat(best(node).items().getFirst().picture()).isNull();
    }

    @Test
    void who_works_together_already_needs_no_introduction() {
        var request = story.requested(alma, bruno);
        node.caughtUp();
        nobodyMatches();

        story.then(
                request,
                new CollaborationAccepted(
                        request, bruno, new Splits(List.of(new Split(alma, 5_000), new Split(bruno, 5_000)))));
        node.caughtUp();
        nobodyMatches();
        assertThat(node.part(Matching.class)
                        .bestFor(bruno.value(), 20, MatchFilter.NONE)
                        .items())
                .isEmpty();

        story.then(request, new CollaborationCancelled(request, alma));
        node.caughtUp();
        onlyBrunoMatches();
    }

    @Test
    void a_request_that_was_withdrawn_may_be_made_again_and_one_declined_is_not_proposed() {
        var withdrawn = story.requested(alma, bruno);
        story.then(withdrawn, new CollaborationWithdrawn(withdrawn, alma));
        node.caughtUp();
        onlyBrunoMatches();

        var declined = story.requested(bruno, alma);
        story.then(declined, new CollaborationDeclined(declined, alma));
        node.caughtUp();
        nobodyMatches();
    }

    @Test
    void too_little_in_common_is_not_shown() {
        var stranger = story.registered(UUID.randomUUID(), "Stranger", "SE", List.of("death metal"));
        node.caughtUp();

        onlyBrunoMatches();
        isNoMatch(stranger);
    }

    @Test
    void an_artist_whom_nobody_knows_has_no_matches() {
        node.caughtUp();

        assertThatThrownBy(() -> node.part(Matching.class).bestFor(UUID.randomUUID(), 20, MatchFilter.NONE))
                .isInstanceOf(UnknownArtist.class);
        isNoMatch(new ArtistId(UUID.randomUUID()));
    }

    @Test
    void the_limit_counts_those_who_are_shown() {
        for (int i = 0; i < 5; i++) {
            story.blocked(alma, story.registered(UUID.randomUUID(), "Blocked", "CH", music));
            story.registered(UUID.randomUUID(), "Farther", "DE", music);
        }
        node.caughtUp();

        var best = node.part(Matching.class)
                .bestFor(alma.value(), 3, MatchFilter.NONE)
                .items();

        assertThat(best).extracting(Match::stageName).containsExactly("Bruno", "Farther", "Farther");
    }

    @Test
    void every_node_answers_from_the_same_features_whichever_projects() {
        node.caughtUp();
        try (var other = new Node(database)) {
            assertThat(best(other)).isEqualTo(best(node));

            story.registered(UUID.randomUUID(), "Carla", "CH", music);
            story.retired(bruno);
            node.caughtUp();

            assertThat(best(node).items()).extracting(Match::stageName).containsExactly("Carla");
            assertThat(best(other)).isEqualTo(best(node));

            node.rebuilt();
            assertThat(best(node).items()).extracting(Match::stageName).containsExactly("Carla");
            assertThat(best(other)).isEqualTo(best(node));
        }
    }

    @Test
    void an_index_that_is_full_still_answers_those_who_are_not_in_it() {
        node.caughtUp();
        try (var small = new Node(database, Map.of("artist-agent.ml.matching.most-candidates", 1))) {
            assertThat(small.part(FeatureIndex.class).current().size()).isEqualTo(1);

            onlyBrunoMatches(small);
            assertThat(small.part(Matching.class)
                            .one(bruno.value(), alma.value())
                            .match()
                            .stageName())
                    .isEqualTo("Alma");
        }
    }

    private Ranking best(Node asked) {
        return asked.part(Matching.class).bestFor(alma.value(), 20, MatchFilter.NONE);
    }

    private void onlyBrunoMatches() {
        onlyBrunoMatches(node);
    }

    private void onlyBrunoMatches(Node asked) {
        assertThat(best(asked).items()).extracting(Match::artistId).containsExactly(bruno.value());
    }

    private void nobodyMatches() {
        assertThat(best(node).items()).isEmpty();
    }

    private void isNoMatch(ArtistId other) {
        assertThatThrownBy(() -> node.part(Matching.class).one(alma.value(), other.value()))
                .isInstanceOf(UnknownMatch.class);
    }
}
