package io.artistagent.domain.artist;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.Cast.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.Broken;
import io.artistagent.domain.Personal;
import io.artistagent.domain.pictures.Picture;
import io.artistagent.domain.pictures.PictureId;
import java.util.List;
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
    void an_artist_is_shown_with_a_picture() {
        artist.given(registered)
                .when(new ChangeArtistPicture(ALMA, 0L, portrait))
                .expectEvents(new ArtistPictureChanged(ALMA, portrait))
                .expectState(alma -> assertThat(alma.picture()).contains(portrait.pictureId()));
    }

    @Test
    void a_new_picture_replaces_the_one_before() {
        artist.given(registered, new ArtistPictureChanged(ALMA, portrait))
                .when(new ChangeArtistPicture(ALMA, 1L, newer))
                .expectEvents(new ArtistPictureChanged(ALMA, newer))
                .expectState(alma -> assertThat(alma.picture()).contains(newer.pictureId()));
    }

    @Test
    void a_picture_is_removed() {
        artist.given(registered, new ArtistPictureChanged(ALMA, portrait))
                .when(new RemoveArtistPicture(ALMA, 1L))
                .expectEvents(new ArtistPictureRemoved(ALMA))
                .expectState(alma -> assertThat(alma.picture()).isEmpty());
    }

    @Test
    void removing_a_picture_that_is_not_there_changes_nothing() {
        artist.given(registered, new ArtistPictureChanged(ALMA, portrait), new ArtistPictureRemoved(ALMA))
                .when(new RemoveArtistPicture(ALMA, 2L))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_retired_artist_gets_no_new_picture_and_can_remove_the_old_one() {
        artist.given(registered, new ArtistPictureChanged(ALMA, portrait), new ArtistRetired(ALMA))
                .when(new ChangeArtistPicture(ALMA, 2L, newer))
                .expectNoEvents()
                .expectException(Broken.rule(OnlyAnActiveArtistActs.class));
        fixture();
        artist.given(registered, new ArtistPictureChanged(ALMA, portrait), new ArtistRetired(ALMA))
                .when(new RemoveArtistPicture(ALMA, 2L))
                .expectEvents(new ArtistPictureRemoved(ALMA));
    }

    @Test
    void the_artist_of_an_erased_person_gets_no_picture() {
        var erased = new ArtistRegistered(
                ALMA,
                ALMAS_OWNER,
                Personal.erased(),
                Profiles.ALMA.country(),
                Profiles.ALMA.genres(),
                null,
                Personal.erased(),
                List.of(),
                Personal.erased());
        artist.given(erased)
                .when(new ChangeArtistPicture(ALMA, 0L, portrait))
                .expectNoEvents()
                .expectException(Broken.rule(NobodyChangesAnErasedProfile.class));
    }
}
