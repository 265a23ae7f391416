package io.artistagent.web.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.api.Collaboration;
import io.artistagent.web.api.CollaborationStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalTest {

    @Test
    void a_step_that_binds_or_ends_something_is_confirmed() {
        assertThat(List.of(Step.values()).stream().filter(step -> !step.confirmed()))
                .containsExactly(Step.START);
        assertThat(List.of(Step.values()).stream().filter(Step::ends))
                .containsExactly(Step.DECLINE, Step.WITHDRAW, Step.CANCEL);
    }

    @Test
    void a_person_who_looks_again_sees_what_happened_meanwhile() {
        var now = CollaborationSamples.collaboration(CollaborationStatus.PENDING);

        assertThat(Since.of(CollaborationStatus.PENDING, 1, now).any()).isFalse();
        assertThat(Since.of(CollaborationStatus.PENDING, 0, now).comments()).hasSize(1);
        assertThat(Since.of(CollaborationStatus.ACCEPTED, 1, now).status()).isEqualTo(CollaborationStatus.ACCEPTED);
        assertThat(Since.of(CollaborationStatus.PENDING, -7, now).comments()).hasSize(1);
        assertThat(Since.of(CollaborationStatus.PENDING, 99, now).comments()).isEmpty();
    }

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
