package io.artistagent.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.UnknownArtist;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnershipTest {

    private final PersonId alma = new PersonId(UUID.randomUUID());
    private final PersonId bruno = new PersonId(UUID.randomUUID());
    private final ArtistId artistOfAlma = new ArtistId(UUID.randomUUID());
    private final Ownership ownership = new Ownership(
            artist -> Optional.ofNullable(Map.of(artistOfAlma, alma).get(artist)));

    @Test
    void a_person_owns_their_own_artist() {
        ownership.requireOwner(alma, artistOfAlma);

        assertThat(ownership.owns(alma, artistOfAlma)).isTrue();
    }

    @Test
    void another_person_does_not_own_the_artist() {
        assertThatThrownBy(() -> ownership.requireOwner(bruno, artistOfAlma)).isInstanceOf(NotOwner.class);
        assertThat(ownership.owns(bruno, artistOfAlma)).isFalse();
    }

    @Test
    void an_artist_that_does_not_exist_is_unknown() {
        ArtistId unknown = new ArtistId(UUID.randomUUID());

        assertThatThrownBy(() -> ownership.requireOwner(alma, unknown)).isInstanceOf(UnknownArtist.class);
        assertThat(ownership.owns(alma, unknown)).isFalse();
    }
}
