package io.artistagent.domain.privacy;

import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.Cast.BRUNOS_OWNER;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.Personal;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds on the data of a person. */
class LegalHoldTest {

    private static final Reason REASON = new Reason("File 3 O 112/26.");

    private final LegalHoldId id = new LegalHoldId(ALMAS_OWNER);
    private final LegalHoldPlaced placed = new LegalHoldPlaced(ALMAS_OWNER, Personal.of(REASON));
    private final LegalHoldLifted lifted = new LegalHoldLifted(ALMAS_OWNER, Personal.of(REASON));
    private boolean erased;
    private AggregateTestFixture<LegalHold> holds;

    @BeforeEach
    void fixture() {
        holds = new AggregateTestFixture<>(LegalHold.class);
        holds.registerInjectableResource((ErasedPersons) person -> erased);
    }

    @Test
    void a_hold_is_placed_lifted_and_placed_again() {
        holds.givenNoPriorActivity()
                .when(new PlaceLegalHold(id, BRUNOS_OWNER, REASON))
                .expectEvents(placed);
        holds.given(placed).when(new LiftLegalHold(id, BRUNOS_OWNER, REASON)).expectEvents(lifted);
        holds.given(placed, lifted)
                .when(new PlaceLegalHold(id, BRUNOS_OWNER, REASON))
                .expectEvents(placed);
    }

    @Test
    void only_a_held_person_is_released() {
        holds.given(placed, lifted)
                .when(new LiftLegalHold(id, BRUNOS_OWNER, null))
                .expectException(BreaksRule.rule(OnlyAHeldPersonIsReleased.class));
    }

    @Test
    void an_officer_does_not_hold_their_own_data() {
        holds.givenNoPriorActivity()
                .when(new PlaceLegalHold(id, ALMAS_OWNER, REASON))
                .expectException(BreaksRule.rule(AnOfficerDoesNotHoldTheirOwnData.class));
    }

    @Test
    void an_erased_person_is_not_held() {
        erased = true;
        holds.givenNoPriorActivity()
                .when(new PlaceLegalHold(id, BRUNOS_OWNER, REASON))
                .expectException(BreaksRule.rule(AnErasedPersonIsNotHeld.class));
    }

    @Test
    void a_hold_stops_an_erasure_and_an_erasure_that_begins_stops_every_later_hold() {
        LegalHoldsPrecluded precluded = new LegalHoldsPrecluded(ALMAS_OWNER);
        holds.given(placed)
                .when(new PrecludeLegalHolds(id))
                .expectException(BreaksRule.rule(ALegalHoldPreventsAnErasure.class));
        holds.given(placed, lifted).when(new PrecludeLegalHolds(id)).expectEvents(precluded);
        holds.givenNoPriorActivity().when(new PrecludeLegalHolds(id)).expectEvents(precluded);
        holds.given(precluded).when(new PrecludeLegalHolds(id)).expectNoEvents();
        holds.given(precluded)
                .when(new PlaceLegalHold(id, BRUNOS_OWNER, REASON))
                .expectException(BreaksRule.rule(AnErasedPersonIsNotHeld.class));
    }
}
