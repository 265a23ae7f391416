package io.artistagent.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void the_actor_is_the_person_named_in_the_metadata() {
        assertThat(Actor.of(MetaData.with(Actor.KEY, Cast.ALMAS_OWNER.toString())))
                .isEqualTo(Cast.ALMAS_OWNER);
    }

    @Test
    void a_message_without_an_actor_is_rejected() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Actor.of(MetaData.emptyInstance()));
    }
}
