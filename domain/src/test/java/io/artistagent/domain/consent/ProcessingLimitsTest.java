package io.artistagent.domain.consent;

import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.Cast.BRUNOS_OWNER;
import static io.artistagent.domain.consent.LegitimateInterest.MATCHING;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.Personal;
import io.artistagent.domain.privacy.AnOfficerDoesNotHoldTheirOwnData;
import io.artistagent.domain.privacy.Reason;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcessingLimitsTest {

    private static final Reason REASON = new Reason("The figures are corrected.");

    private final ProcessingRestricted restricted = new ProcessingRestricted(ALMAS_OWNER);
    private final ProcessingObjected objected = new ProcessingObjected(ALMAS_OWNER, MATCHING);
    private AggregateTestFixture<ProcessingLimits> limits;

    @BeforeEach
    void fixture() {
        limits = new AggregateTestFixture<>(ProcessingLimits.class);
    }

    @Test
    void processing_is_restricted() {
        limits.givenNoPriorActivity().when(new RestrictProcessing(ALMAS_OWNER)).expectEvents(restricted);
    }

    @Test
    void a_restriction_is_lifted() {
        limits.given(restricted)
                .when(new LiftRestriction(ALMAS_OWNER, BRUNOS_OWNER, REASON))
                .expectEvents(new RestrictionLifted(ALMAS_OWNER, Personal.of(REASON)));
    }

    @Test
    void an_officer_does_not_lift_a_restriction_of_their_own_data() {
        limits.given(restricted)
                .when(new LiftRestriction(ALMAS_OWNER, ALMAS_OWNER, REASON))
                .expectNoEvents()
                .expectException(BreaksRule.rule(AnOfficerDoesNotHoldTheirOwnData.class));
    }

    @Test
    void a_person_objects_to_matching() {
        limits.givenNoPriorActivity()
                .when(new ObjectToProcessing(ALMAS_OWNER, MATCHING))
                .expectEvents(objected);
    }

    @Test
    void an_objection_is_withdrawn() {
        limits.given(objected)
                .when(new WithdrawObjection(ALMAS_OWNER, MATCHING))
                .expectEvents(new ObjectionWithdrawn(ALMAS_OWNER, MATCHING));
    }

    @Test
    void a_restriction_and_an_objection_are_independent() {
        limits.given(restricted, objected, new RestrictionLifted(ALMAS_OWNER, null))
                .when(new WithdrawObjection(ALMAS_OWNER, MATCHING))
                .expectEvents(new ObjectionWithdrawn(ALMAS_OWNER, MATCHING));
    }

    @Test
    void repeating_a_limit_has_no_effect() {
        limits.given(restricted, objected)
                .when(new RestrictProcessing(ALMAS_OWNER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        limits.given(restricted, objected)
                .when(new ObjectToProcessing(ALMAS_OWNER, MATCHING))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void lifting_a_limit_that_does_not_exist_has_no_effect() {
        limits.givenNoPriorActivity()
                .when(new LiftRestriction(ALMAS_OWNER, BRUNOS_OWNER, REASON))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        limits.givenNoPriorActivity()
                .when(new WithdrawObjection(ALMAS_OWNER, MATCHING))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }
}
