package io.artistagent.ml.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.collaboration.CollaborationAccepted;
import io.artistagent.domain.collaboration.CollaborationCancelled;
import io.artistagent.domain.collaboration.CollaborationDeclined;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CollaborationWithdrawn;
import io.artistagent.domain.collaboration.Split;
import io.artistagent.domain.collaboration.Splits;
import io.artistagent.domain.consent.LegitimateInterest;
import io.artistagent.domain.consent.ObjectionWithdrawn;
import io.artistagent.domain.consent.ProcessingObjected;
import io.artistagent.domain.consent.ProcessingRestricted;
import io.artistagent.domain.consent.RestrictionLifted;
import io.artistagent.domain.matching.Verdict;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Artists who fit but are not proposed. */
class NotProposedTest extends MatchingTestBase {

    @Test
    void other_artists_of_the_same_owner_are_not_shown() {
        ArtistId alias = STORY.registered(almasPerson, "Alias", "CH", music);
        NODE.caughtUp();

        onlyBrunoMatches();
        isNoMatch(alias);
    }

    @Test
    void a_retired_artist_is_not_shown() {
        NODE.caughtUp();
        onlyBrunoMatches();

        STORY.retired(bruno);
        NODE.caughtUp();

        noMatches();
        isNoMatch(bruno);
    }

    @Test
    void a_retired_artist_has_no_matches() {
        STORY.retired(alma);
        NODE.caughtUp();

        noMatches();
        isNoMatch(bruno);
    }

    @Test
    void a_person_who_objects_to_matching_is_neither_suggested_nor_ranked_for() {
        PersonId person = new PersonId(almasPerson);
        NODE.caughtUp();
        onlyBrunoMatches();

        STORY.limited(almasPerson, new ProcessingObjected(person, LegitimateInterest.MATCHING));
        NODE.caughtUp();
        noMatches();
        isNoMatch(bruno);
        nobodyMatchesBruno();
        assertThat(best(NODE).limitation()).isEqualTo(Ranking.Limitation.OBJECTION);

        STORY.limited(almasPerson, new ObjectionWithdrawn(person, LegitimateInterest.MATCHING));
        NODE.caughtUp();
        onlyBrunoMatches();
    }

    @Test
    void a_restricted_person_is_not_suggested_until_the_restriction_is_lifted() {
        PersonId person = new PersonId(almasPerson);
        STORY.limited(almasPerson, new ProcessingRestricted(person));
        NODE.caughtUp();
        noMatches();
        nobodyMatchesBruno();
        assertThat(best(NODE).limitation()).isEqualTo(Ranking.Limitation.RESTRICTION);

        STORY.limited(almasPerson, new RestrictionLifted(person, null));
        NODE.caughtUp();
        onlyBrunoMatches();
        assertThat(best(NODE).limitation()).isNull();
    }

    private void nobodyMatchesBruno() {
        assertThat(NODE.part(Matching.class)
                        .bestFor(bruno.value(), 20, MatchFilter.NONE)
                        .items())
                .isEmpty();
    }

    @Test
    void a_block_hides_both_artists_from_each_other() {
        STORY.blocked(bruno, alma);
        NODE.caughtUp();
        noMatches();
        isNoMatch(bruno);
        assertThat(NODE.part(Matching.class)
                        .bestFor(bruno.value(), 20, MatchFilter.NONE)
                        .items())
                .isEmpty();

        STORY.unblocked(bruno, alma);
        NODE.caughtUp();
        onlyBrunoMatches();
    }

    @Test
    void a_block_applies_to_all_artists_of_both_persons() {
        ArtistId almasOther = STORY.registered(almasPerson, "Alma again", "CH", music);
        UUID brunosPerson = UUID.randomUUID();
        ArtistId carla = STORY.registered(brunosPerson, "Carla", "CH", music);
        ArtistId carlasOther = STORY.registered(brunosPerson, "Carla again", "CH", music);
        STORY.blocked(carla, alma);
        STORY.blocked(almasOther, bruno);
        NODE.caughtUp();

        noMatches();
        isNoMatch(carlasOther);
        isNoMatch(bruno);
        assertThat(NODE.part(Matching.class)
                        .bestFor(carlasOther.value(), 20, MatchFilter.NONE)
                        .items())
                .extracting(Match::artistId)
                .containsExactly(bruno.value());
    }

    @Test
    void a_dismissed_match_returns_only_when_the_verdict_is_undone() {
        STORY.judged(alma, bruno, Verdict.NOT_FOR_ME);
        NODE.caughtUp();
        noMatches();
        assertThat(NODE.part(Matching.class)
                        .bestFor(alma.value(), 20, dismissed())
                        .items())
                .extracting(Match::artistId, Match::dismissed)
                .containsExactly(tuple(bruno.value(), true));
        assertThat(NODE.part(Matching.class)
                        .one(alma.value(), bruno.value())
                        .match()
                        .dismissed())
                .isTrue();
        assertThat(NODE.part(Matching.class)
                        .bestFor(bruno.value(), 20, MatchFilter.NONE)
                        .items())
                .as("the other artist is not affected")
                .extracting(Match::artistId)
                .containsExactly(alma.value());

        NODE.rebuilt();
        noMatches();
        STORY.judged(alma, bruno, Verdict.UNDECIDED);
        NODE.caughtUp();
        onlyBrunoMatches();
    }

    @Test
    void artists_who_already_collaborate_are_not_proposed() {
        CollaborationId request = STORY.requested(alma, bruno);
        NODE.caughtUp();
        noMatches();

        STORY.then(
                request,
                new CollaborationAccepted(
                        request, bruno, new Splits(List.of(new Split(alma, 5_000), new Split(bruno, 5_000)))));
        NODE.caughtUp();
        noMatches();
        assertThat(NODE.part(Matching.class)
                        .bestFor(bruno.value(), 20, MatchFilter.NONE)
                        .items())
                .isEmpty();

        STORY.then(request, new CollaborationCancelled(request, alma));
        NODE.caughtUp();
        onlyBrunoMatches();
    }

    @Test
    void artists_are_proposed_again_after_a_withdrawn_request_but_not_after_a_declined_one() {
        CollaborationId withdrawn = STORY.requested(alma, bruno);
        STORY.then(withdrawn, new CollaborationWithdrawn(withdrawn, alma));
        NODE.caughtUp();
        onlyBrunoMatches();

        CollaborationId declined = STORY.requested(bruno, alma);
        STORY.then(declined, new CollaborationDeclined(declined, alma));
        NODE.caughtUp();
        noMatches();
    }

    private static MatchFilter dismissed() {
        return MatchFilter.of(null, null, null, null, null, "true");
    }
}
