package io.artistagent.domain.artist;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.Cast.BRUNO;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.InMemoryServices;
import io.artistagent.domain.Personal;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** An artist of an erased person can end things, but cannot change or start anything. */
class ErasedArtistTest {

    @Test
    void an_erased_profile_cannot_be_changed() {
        fixture()
                .given(Profiles.ERASED)
                .when(Profiles.change(ALMA).stageName("Alma Luz").command())
                .expectNoEvents()
                .expectException(BreaksRule.rule(NobodyChangesAnErasedProfile.class));
    }

    @Test
    void a_profile_with_an_erased_part_is_erased() {
        ArtistRegistered half = new ArtistRegistered(
                ALMA,
                ALMAS_OWNER,
                Personal.of(Profiles.ALMA.stageName()),
                Profiles.ALMA.country(),
                Profiles.ALMA.genres(),
                Personal.erased(),
                Personal.of(List.of()),
                List.of(),
                Personal.of(Contact.NONE));

        assertThat(half.profile()).isEqualTo(Personal.erased());
    }

    @Test
    void an_erased_artist_can_retire_and_block() {
        fixture().given(Profiles.ERASED).when(new RetireArtist(ALMA, 0L)).expectEvents(new ArtistRetired(ALMA));
        fixture()
                .given(Profiles.ERASED)
                .when(new BlockArtist(ALMA, BRUNO))
                .expectEvents(new ArtistBlocked(ALMA, BRUNO));
    }

    @Test
    void an_erased_artist_cannot_be_asked() {
        fixture()
                .given(Profiles.ERASED)
                .when(new UnblockArtist(ALMA, BRUNO))
                .expectState(alma -> assertThat(alma.standing().active()).isFalse());
    }

    private static AggregateTestFixture<Artist> fixture() {
        AggregateTestFixture<Artist> artist = new AggregateTestFixture<>(Artist.class);
        artist.registerInjectableResource(new InMemoryServices());
        return artist;
    }
}
