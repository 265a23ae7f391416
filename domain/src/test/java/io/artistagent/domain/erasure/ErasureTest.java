package io.artistagent.domain.erasure;

import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person is forgotten. */
class ErasureTest {

    private final List<PersonId> destroyed = new ArrayList<>();
    private AggregateTestFixture<Erasure> erasure;

    @BeforeEach
    void fixture() {
        erasure = new AggregateTestFixture<>(Erasure.class);
        erasure.registerInjectableResource((PersonalKeys) destroyed::add);
    }

    @Test
    void whoever_is_erased_loses_their_key() {
        erasure.givenNoPriorActivity().when(new ErasePerson(ALMAS_OWNER)).expectEvents(new PersonErased(ALMAS_OWNER));
        assertThat(destroyed).containsExactly(ALMAS_OWNER);
    }

    @Test
    void a_person_is_erased_once() {
        erasure.given(new PersonErased(ALMAS_OWNER))
                .when(new ErasePerson(ALMAS_OWNER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void who_is_asked_to_be_erased_again_has_no_key_afterwards_either() {
        erasure.given(new PersonErased(ALMAS_OWNER)).when(new ErasePerson(ALMAS_OWNER));
        assertThat(destroyed).containsExactly(ALMAS_OWNER);
    }

    @Test
    void nobody_is_told_of_an_erasure_whose_key_could_not_be_destroyed() {
        var away = new AggregateTestFixture<>(Erasure.class);
        away.registerInjectableResource((PersonalKeys) person -> {
            throw new IllegalStateException("The keys are away.");
        });
        away.givenNoPriorActivity()
                .when(new ErasePerson(ALMAS_OWNER))
                .expectNoEvents()
                .expectException(IllegalStateException.class);
    }
}
