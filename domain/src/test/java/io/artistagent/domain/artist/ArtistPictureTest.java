package io.artistagent.domain.artist;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.Cast.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.pictures.Picture;
import io.artistagent.domain.pictures.PictureId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArtistPictureTest {

    private final ArtistRegistered registered = ArtistRegistered.of(ALMA, ALMAS_OWNER, Profiles.ALMA);
    private final Picture portrait = new Picture(new PictureId(uuid(71)), "a".repeat(64), 20_000);
    private final Picture newer = new Picture(new PictureId(uuid(72)), "b".repeat(64), 30_000);
    private AggregateTestFixture<Artist> artist;

    @BeforeEach
    void fixture() {
        artist = new AggregateTestFixture<>(Artist.class);
    }

    @Test
    void an_artist_sets_a_picture() {
        artist.given(registered)
                .when(new ChangeArtistPicture(ALMA, 0L, portrait))
                .expectEvents(new ArtistPictureChanged(ALMA, portrait))
                .expectState(alma -> assertThat(alma.picture()).contains(portrait.pictureId()));
    }

    @Test
    void a_new_picture_replaces_the_previous_one() {
        artist.given(registered, new ArtistPictureChanged(ALMA, portrait))
                .when(new ChangeArtistPicture(ALMA, 1L, newer))
                .expectEvents(new ArtistPictureChanged(ALMA, newer))
                .expectState(alma -> assertThat(alma.picture()).contains(newer.pictureId()));
    }

    @Test
    void an_artist_removes_a_picture() {
        artist.given(registered, new ArtistPictureChanged(ALMA, portrait))
                .when(new RemoveArtistPicture(ALMA, 1L))
                .expectEvents(new ArtistPictureRemoved(ALMA))
                .expectState(alma -> assertThat(alma.picture()).isEmpty());
    }

    @Test
    void removing_a_missing_picture_has_no_effect() {
        artist.given(registered, new ArtistPictureChanged(ALMA, portrait), new ArtistPictureRemoved(ALMA))
                .when(new RemoveArtistPicture(ALMA, 2L))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_retired_artist_can_remove_a_picture_but_not_set_one() {
        artist.given(registered, new ArtistPictureChanged(ALMA, portrait), new ArtistRetired(ALMA))
                .when(new ChangeArtistPicture(ALMA, 2L, newer))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAnActiveArtistActs.class));
        fixture();
        artist.given(registered, new ArtistPictureChanged(ALMA, portrait), new ArtistRetired(ALMA))
                .when(new RemoveArtistPicture(ALMA, 2L))
                .expectEvents(new ArtistPictureRemoved(ALMA));
    }

    @Test
    void an_artist_of_an_erased_person_cannot_set_a_picture() {
        artist.given(Profiles.ERASED)
                .when(new ChangeArtistPicture(ALMA, 0L, portrait))
                .expectNoEvents()
                .expectException(BreaksRule.rule(NobodyChangesAnErasedProfile.class));
    }
}
