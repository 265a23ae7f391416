package io.artistagent.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.artist.ArtistsApi;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.frame.PageSamples;
import io.artistagent.web.frame.RetiredOwner;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.ModelAndView;

/** The forms of tracks and releases, opened by the owner of a retired artist. */
class WorkOfRetiredArtistTest {

    private final RetiredOwner owner = new RetiredOwner();

    @AfterEach
    void stop() {
        owner.close();
    }

    @Test
    void an_open_collaboration_on_a_track_says_that_the_other_artist_has_retired() {
        assertThat(html("PENDING")).contains("Die Nacht has retired.");
        assertThat(html("DECLINED")).doesNotContain("has retired");
    }

    private static String html(String status) {
        WorkPages.Agreements agreements =
                new WorkPages.Agreements(List.of(CatalogueSamples.agreement(true, status)), false);
        return PageSamples.html(new ModelAndView(
                "catalogue/agreements",
                Map.of("frame", PageSamples.frame(), "agreements", agreements, "artistId", "1", "none", "None")));
    }

    @Test
    void no_form_is_shown_that_the_api_would_refuse() throws Exception {
        CatalogueApi catalogue = owner.clients().create(CatalogueApi.class);
        TrackPages tracks = new TrackPages(catalogue, owner.clients().create(ArtistsApi.class));
        ReleasePages releases = new ReleasePages(catalogue);
        PageContext context = owner.context();

        for (ModelAndView page : List.of(
                tracks.blank(context, RetiredOwner.KOFI, null, null, null),
                tracks.edit(context, RetiredOwner.TRACK),
                releases.blank(context, RetiredOwner.KOFI),
                releases.edit(context, RetiredOwner.RELEASE))) {
            assertThat(PageSamples.html(page))
                    .contains("<bdi>Kofi</bdi></h1>", "This artist is retired, so nothing can be added or changed.")
                    .doesNotContain("name=\"title\"");
        }
    }
}
