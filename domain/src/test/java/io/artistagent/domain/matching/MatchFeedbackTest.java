package io.artistagent.domain.matching;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.BRUNO;
import static io.artistagent.domain.Cast.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.artistagent.domain.Broken;
import io.artistagent.domain.Neighbourhood;
import io.artistagent.domain.artist.OnlyAnActiveArtistActs;
import io.artistagent.domain.artist.UnknownArtist;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchFeedbackTest {

    private final MatchId pair = new MatchId(ALMA, BRUNO);
    private final MatchJudged notForAlma = new MatchJudged(ALMA, BRUNO, Verdict.NOT_FOR_ME, null);
    private final MatchJudged undecided = new MatchJudged(ALMA, BRUNO, Verdict.UNDECIDED, null);
    private final Neighbourhood neighbourhood = new Neighbourhood();
    private AggregateTestFixture<MatchFeedback> feedback;

    @BeforeEach
    void fixture() {
        feedback = new AggregateTestFixture<>(MatchFeedback.class);
        feedback.registerInjectableResource(neighbourhood);
    }

    @Test
    void an_artist_says_that_a_match_is_not_for_them() {
        feedback.givenNoPriorActivity()
                .when(new JudgeMatch(pair, Verdict.NOT_FOR_ME, null))
                .expectEvents(notForAlma);
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        feedback.given(notForAlma)
                .when(new JudgeMatch(pair, Verdict.NOT_FOR_ME, null))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_reason_can_be_added_later() {
        feedback.given(notForAlma)
                .when(new JudgeMatch(pair, Verdict.NOT_FOR_ME, VerdictReason.OTHER_MUSIC))
                .expectEvents(new MatchJudged(ALMA, BRUNO, Verdict.NOT_FOR_ME, VerdictReason.OTHER_MUSIC));
    }

    @Test
    void a_verdict_can_be_taken_back() {
        feedback.given(notForAlma)
                .when(new JudgeMatch(pair, Verdict.UNDECIDED, null))
                .expectEvents(undecided);
    }

    @Test
    void taking_back_what_was_never_said_changes_nothing() {
        feedback.givenNoPriorActivity()
                .when(new JudgeMatch(pair, Verdict.UNDECIDED, null))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_retired_artist_judges_no_match() {
        neighbourhood.retires(ALMA);
        feedback.givenNoPriorActivity()
                .when(new JudgeMatch(pair, Verdict.NOT_FOR_ME, null))
                .expectNoEvents()
                .expectException(Broken.rule(OnlyAnActiveArtistActs.class));
    }

    @Test
    void a_match_with_an_artist_who_is_not_there_is_not_judged() {
        feedback.givenNoPriorActivity()
                .when(new JudgeMatch(new MatchId(ALMA, NOBODY), Verdict.NOT_FOR_ME, null))
                .expectNoEvents()
                .expectException(UnknownArtist.class);
    }

    @Test
    void a_match_is_named_by_its_two_artists() {
        assertThat(MatchId.of(pair.toString())).isEqualTo(pair);
        assertThatExceptionOfType(UnknownMatch.class).isThrownBy(() -> MatchId.of("alma_bruno"));
    }
}
