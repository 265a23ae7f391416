package io.artistagent.domain.artist;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.ALMAS_OWNER;

import io.artistagent.domain.BreaksRule;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicPageTest {

    private final PublicPage plain = new PublicPage(false, true, true, false);
    private final PublicPage withFigures = new PublicPage(false, true, true, true);
    private final ArtistRegistered registered = ArtistRegistered.of(ALMA, ALMAS_OWNER, Profiles.ALMA);
    private final ArtistPageOpened opened = new ArtistPageOpened(ALMA, plain);
    private AggregateTestFixture<Artist> artist;

    @BeforeEach
    void fixture() {
        artist = new AggregateTestFixture<>(Artist.class);
    }

    @Test
    void an_artist_opens_a_public_page_with_settings() {
        artist.given(registered).when(new OpenArtistPage(ALMA, 0L, plain)).expectEvents(opened);
    }

    @Test
    void the_settings_of_a_public_page_can_be_changed() {
        artist.given(registered, opened)
                .when(new OpenArtistPage(ALMA, 1L, withFigures))
                .expectEvents(new ArtistPageOpened(ALMA, withFigures));
    }

    @Test
    void opening_the_same_page_again_has_no_effect() {
        artist.given(registered, opened)
                .when(new OpenArtistPage(ALMA, 1L, plain))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_closed_page_can_be_opened_again() {
        artist.given(registered, opened).when(new CloseArtistPage(ALMA, 1L)).expectEvents(new ArtistPageClosed(ALMA));
        fixture();
        artist.given(registered, opened, new ArtistPageClosed(ALMA))
                .when(new OpenArtistPage(ALMA, 2L, plain))
                .expectEvents(opened);
    }

    @Test
    void closing_a_page_that_is_not_open_has_no_effect() {
        artist.given(registered)
                .when(new CloseArtistPage(ALMA, 0L))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_retired_artist_can_close_a_page_but_not_open_one() {
        artist.given(registered, opened, new ArtistRetired(ALMA))
                .when(new OpenArtistPage(ALMA, 2L, withFigures))
                .expectNoEvents()
                .expectException(BreaksRule.rule(OnlyAnActiveArtistActs.class));
        fixture();
        artist.given(registered, opened, new ArtistRetired(ALMA))
                .when(new CloseArtistPage(ALMA, 2L))
                .expectEvents(new ArtistPageClosed(ALMA));
    }

    @Test
    void an_artist_of_an_erased_person_cannot_open_a_page() {
        artist.given(Profiles.ERASED)
                .when(new OpenArtistPage(ALMA, 0L, plain))
                .expectNoEvents()
                .expectException(BreaksRule.rule(NobodyChangesAnErasedProfile.class));
    }
}
