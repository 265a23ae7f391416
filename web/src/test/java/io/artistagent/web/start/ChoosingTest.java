package io.artistagent.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.frame.ManyArtists;
import io.artistagent.web.frame.OwnArtistsApi;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.frame.PageRequest;
import io.artistagent.web.frame.PageSamples;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** How a person chooses the artist to act for. */
class ChoosingTest {

    private ManyArtists api;
    private PageRequest request;
    private PageContext context;
    private StartPages pages;

    @AfterEach
    void stop() {
        request.close();
        api.close();
    }

    @Test
    void an_incomplete_switcher_says_so_and_links_to_the_complete_list() throws Exception {
        personWith(288);
        assertThat(PageSamples.html(pages.more(context)))
                .contains("<a href=\"/choose\">Your 200 latest artists are listed. See all</a>");
    }

    @Test
    void a_complete_switcher_does_not_mention_other_artists() throws Exception {
        personWith(200);
        assertThat(PageSamples.html(pages.more(context))).doesNotContain("latest artists are listed");
    }

    @Test
    void a_person_with_several_artists_starts_with_the_list_even_after_acting_for_one() throws Exception {
        personWith(2);
        request.servletRequest().getSession().setAttribute("artist", "1");

        assertThat(redirect(pages.start(context))).isEqualTo("/choose");
    }

    @Test
    void a_person_with_one_artist_starts_with_the_overview() throws Exception {
        personWith(1);

        assertThat(redirect(pages.start(context))).isEqualTo("/artists/0/overview");
    }

    @Test
    void a_person_without_an_artist_starts_with_the_start_page() throws Exception {
        personWith(0);

        assertThat(pages.start(context).getViewName()).isEqualTo("start/start");
    }

    private void personWith(int count) throws IOException {
        api = ManyArtists.start(count);
        request = new PageRequest("/start", api.stub().clients());
        context = request.context();
        pages = new StartPages(api.stub().clients().create(OwnArtistsApi.class));
    }

    private static @Nullable String redirect(ModelAndView page) {
        return page.getView() instanceof RedirectView view ? view.getUrl() : null;
    }
}
