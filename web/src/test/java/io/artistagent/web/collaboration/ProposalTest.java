package io.artistagent.web.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.api.Collaboration;
import io.artistagent.web.api.CollaborationStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalTest {

    @Test
    void shares_are_written_as_people_write_percent() {
        assertThat(Proposal.basisPoints("50")).isEqualTo(5000);
        assertThat(Proposal.basisPoints(" 33.33 %")).isEqualTo(3333);
        assertThat(Proposal.basisPoints("66,67")).isEqualTo(6667);
    }

    @Test
    void what_is_no_share_is_not_guessed() {
        assertThat(Proposal.basisPoints("half")).isNull();
        assertThat(Proposal.basisPoints("1.234")).isNull();
        assertThat(Proposal.basisPoints("-5")).isNull();
        assertThat(Proposal.basisPoints("")).isNull();
    }

    @Test
    void only_the_invited_side_answers_a_request() {
        assertThat(Step.open(in(CollaborationStatus.PENDING), false)).containsExactly(Step.ACCEPT, Step.DECLINE);
        assertThat(Step.open(in(CollaborationStatus.PENDING), true)).containsExactly(Step.WITHDRAW);
    }

    @Test
    void an_ended_collaboration_offers_no_step() {
        for (CollaborationStatus ended : List.of(
                CollaborationStatus.DECLINED,
                CollaborationStatus.WITHDRAWN,
                CollaborationStatus.EXPIRED,
                CollaborationStatus.COMPLETED,
                CollaborationStatus.CANCELLED)) {
            assertThat(Step.open(in(ended), true)).isEmpty();
            assertThat(Step.open(in(ended), false)).isEmpty();
        }
    }

    private static Collaboration in(CollaborationStatus status) {
        return CollaborationSamples.collaboration(status);
    }
}
