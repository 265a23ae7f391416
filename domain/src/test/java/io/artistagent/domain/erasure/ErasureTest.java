package io.artistagent.domain.erasure;

import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.ALegalHoldPreventsAnErasure;
import io.artistagent.domain.privacy.ErasedPersons;
import io.artistagent.domain.privacy.LegalHolds;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The erasure of a person. */
class ErasureTest {

    private final List<PersonId> destroyed = new ArrayList<>();
    private boolean held;
    private boolean erased;
    private AggregateTestFixture<Erasure> erasure;

    @BeforeEach
    void fixture() {
        erasure = new AggregateTestFixture<>(Erasure.class);
        erasure.registerInjectableResource((PersonalKeys) destroyed::add);
        holds(erasure);
    }

    private void holds(AggregateTestFixture<Erasure> fixture) {
        fixture.registerInjectableResource((LegalHolds) person -> held);
        fixture.registerInjectableResource((ErasedPersons) person -> erased);
    }

    @Test
    void a_held_person_is_not_erased_and_an_erasure_that_has_begun_is_completed() {
        held = true;
        erasure.givenNoPriorActivity()
                .when(new ErasePerson(ALMAS_OWNER))
                .expectNoEvents()
                .expectException(BreaksRule.rule(ALegalHoldPreventsAnErasure.class));
        assertThat(destroyed).isEmpty();
        erased = true;
        erasure.givenNoPriorActivity().when(new ErasePerson(ALMAS_OWNER)).expectEvents(new PersonErased(ALMAS_OWNER));
    }

    @Test
    void an_erasure_destroys_the_key_of_the_person() {
        erasure.givenNoPriorActivity().when(new ErasePerson(ALMAS_OWNER)).expectEvents(new PersonErased(ALMAS_OWNER));
        assertThat(destroyed).containsExactly(ALMAS_OWNER);
    }

    @Test
    void a_person_is_erased_only_once() {
        erasure.given(new PersonErased(ALMAS_OWNER))
                .when(new ErasePerson(ALMAS_OWNER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_repeated_erasure_destroys_the_key_again() {
        erasure.given(new PersonErased(ALMAS_OWNER)).when(new ErasePerson(ALMAS_OWNER));
        assertThat(destroyed).containsExactly(ALMAS_OWNER);
    }

    @Test
    void an_erasure_is_not_published_if_the_key_cannot_be_destroyed() {
        AggregateTestFixture<Erasure> unavailable = new AggregateTestFixture<>(Erasure.class);
        unavailable.registerInjectableResource((PersonalKeys) person -> {
            throw new IllegalStateException("The keys are away.");
        });
        holds(unavailable);
        unavailable
                .givenNoPriorActivity()
                .when(new ErasePerson(ALMAS_OWNER))
                .expectNoEvents()
                .expectException(IllegalStateException.class);
    }
}
