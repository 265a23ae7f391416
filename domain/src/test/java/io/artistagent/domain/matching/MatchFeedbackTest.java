package io.artistagent.domain.matching;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.BRUNO;
import static io.artistagent.domain.Cast.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.InMemoryServices;
import io.artistagent.domain.artist.OnlyAnActiveArtistActs;
import io.artistagent.domain.artist.UnknownArtist;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchFeedbackTest {

    private final MatchId pair = new MatchId(ALMA, BRUNO);
    private final MatchJudged notForAlma = new MatchJudged(ALMA, BRUNO, Verdict.NOT_FOR_ME, null);
    private final MatchJudged undecided = new MatchJudged(ALMA, BRUNO, Verdict.UNDECIDED, null);
    private final InMemoryServices services = new InMemoryServices();
    private AggregateTestFixture<MatchFeedback> feedback;

    @BeforeEach
    void fixture() {
        feedback = new AggregateTestFixture<>(MatchFeedback.class);
        feedback.registerInjectableResource(services);
    }

    @Test
    void an_artist_rejects_a_match() {
        feedback.givenNoPriorActivity()
                .when(new JudgeMatch(pair, Verdict.NOT_FOR_ME, null))
                .expectEvents(notForAlma);
    }

    @Test
    void repeating_a_verdict_has_no_effect() {
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
    void a_verdict_can_be_withdrawn() {
        feedback.given(notForAlma)
                .when(new JudgeMatch(pair, Verdict.UNDECIDED, null))
                .expectEvents(undecided);
    }

    @Test
    void withdrawing_a_verdict_that_was_never_given_has_no_effect() {
        feedback.givenNoPriorActivity()
                .when(new JudgeMatch(pair, Verdict.UNDECIDED, null))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_retired_artist_cannot_judge_a_match() {
        services.retires(ALMA);
        feedback.givenNoPriorActivity()
                .when(new JudgeMatch(pair, Verdict.NOT_FOR_ME, null))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAnActiveArtistActs.class));
    }

    @Test
    void a_match_with_an_unknown_artist_cannot_be_judged() {
        feedback.givenNoPriorActivity()
                .when(new JudgeMatch(new MatchId(ALMA, UNKNOWN), Verdict.NOT_FOR_ME, null))
                .expectNoEvents()
                .expectException(UnknownArtist.class);
    }

    @Test
    void a_match_id_consists_of_two_artist_ids() {
        assertThat(MatchId.of(pair.toString())).isEqualTo(pair);
        assertThatExceptionOfType(UnknownMatch.class).isThrownBy(() -> MatchId.of("alma_bruno"));
    }
}
