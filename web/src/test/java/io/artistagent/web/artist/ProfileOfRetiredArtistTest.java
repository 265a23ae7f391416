package io.artistagent.web.artist;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.client.ApiStub;
import io.artistagent.web.frame.Notice;
import io.artistagent.web.frame.OwnArtistsApi;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.frame.PageSamples;
import io.artistagent.web.frame.RetiredOwner;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

/** The owner's pages about a retired artist. */
class ProfileOfRetiredArtistTest {

    private final RetiredOwner owner = new RetiredOwner();

    @AfterEach
    void stop() {
        owner.close();
    }

    @Test
    void no_form_is_shown_that_the_api_would_refuse() throws Exception {
        OwnArtistPages profile = new OwnArtistPages(owner.clients().create(ArtistsApi.class));
        PageContext context = owner.context();

        for (ModelAndView page :
                List.of(profile.edit(context, RetiredOwner.KOFI), profile.askToRetire(context, RetiredOwner.KOFI))) {
            assertThat(PageSamples.html(page))
                    .contains("This artist is retired, so nothing can be added or changed.")
                    .contains("href=\"/artists/" + RetiredOwner.KOFI + "/blocks\"")
                    .doesNotContain("name=\"stageName\"", "Retire permanently");
        }
    }

    @Test
    void retiring_twice_says_that_the_artist_has_already_retired() throws Exception {
        String artist = "/artists/" + RetiredOwner.KOFI;
        try (ApiStub api = new ApiStub()
                .on(artist, exchange -> ApiStub.json(exchange, 200, "{\"id\":\"1\",\"status\":\"RETIRED\"}"))
                .on(artist + "/retire", exchange -> ApiStub.json(exchange, 412, "{}"))) {
            new OwnArtistPages(api.clients().create(ArtistsApi.class))
                    .retire(owner.context(), RetiredOwner.KOFI, "1", "key");
        }

        assertThat(owner.notice()).isEqualTo(new Notice(true, "The artist has already been retired.", null));
    }

    @Test
    void unblocking_promises_nothing_that_a_retired_artist_cannot_do() throws Exception {
        new ArtistPages(owner.clients().create(ArtistsApi.class))
                .unblock(owner.context(), RetiredOwner.ALMA, RetiredOwner.KOFI, "Alma");

        assertThat(owner.notice()).isEqualTo(new Notice(true, "You unblocked Alma.", null));
    }

    @Test
    void the_profile_says_that_neither_a_public_page_nor_the_search_shows_the_artist() {
        Artist retired = ArtistSamples.indexed(ArtistStatus.RETIRED);

        assertThat(ProfilePage.seen(ArtistSamples.indexed(ArtistStatus.ACTIVE))).isEqualTo("artist.seen.indexed");
        assertThat(ProfilePage.seen(retired)).isEqualTo("artist.seen.retired");
    }

    @Test
    void the_page_that_asks_says_what_ends() {
        assertThat(PageSamples.html(new ModelAndView(
                        "artist/retire",
                        Map.of("frame", PageSamples.frame(), "page", ArtistSamples.artist("1", true, true)))))
                .contains("<li>The public page goes offline, and the search no longer lists the artist.</li>")
                .contains("<li>This can’t be undone.</li>");
    }

    @Test
    void a_visitor_without_an_active_artist_is_not_offered_to_propose() throws Exception {
        PublicPages pages = new PublicPages(
                owner.clients().create(PublicArtistsApi.class),
                owner.clients().create(ArtistsApi.class),
                owner.clients().create(OwnArtistsApi.class));

        assertThat(PageSamples.html(pages.one(owner.context(), RetiredOwner.ALMA, new MockHttpServletResponse())))
                .contains("View profile")
                .doesNotContain("Propose a collaboration");
        assertThat(PageSamples.html(new ModelAndView(
                        "artist/public",
                        Map.of(
                                "frame",
                                PageSamples.frame(),
                                "page",
                                ArtistSamples.pages().get("artist/public").getFirst()))))
                .contains("Propose a collaboration");
    }
}
