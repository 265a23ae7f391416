package io.artistagent.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.client.ApiSamples;
import io.artistagent.web.frame.ManyArtists;
import io.artistagent.web.frame.OwnArtistsApi;
import io.artistagent.web.frame.PageSamples;
import io.artistagent.web.frame.Visit;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Whom to act for, however many artists somebody has. */
class ChoosingTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/start");
    private ManyArtists api;
    private Visit visit;
    private StartPages pages;

    @AfterEach
    void stop() {
        RequestContextHolder.resetRequestAttributes();
        api.close();
    }

    @Test
    void the_switcher_says_that_it_does_not_list_all_and_where_all_are() throws Exception {
        somebodyWith(288);
        assertThat(PageSamples.html(pages.more(visit)))
                .contains("<a href=\"/choose\">Your 200 latest artists are listed. See all</a>");
    }

    @Test
    void a_switcher_that_lists_all_says_nothing_of_others() throws Exception {
        somebodyWith(200);
        assertThat(PageSamples.html(pages.more(visit))).doesNotContain("listed here");
    }

    @Test
    void a_person_with_several_artists_starts_with_the_list_of_them_whoever_was_acted_for_last() throws Exception {
        somebodyWith(2);
        request.getSession().setAttribute("artist", "1");

        assertThat(redirect(pages.start(visit))).isEqualTo("/choose");
    }

    @Test
    void a_person_with_one_artist_starts_with_its_overview() throws Exception {
        somebodyWith(1);

        assertThat(redirect(pages.start(visit))).isEqualTo("/artists/0/overview");
    }

    @Test
    void a_person_without_an_artist_starts_with_what_they_can_do() throws Exception {
        somebodyWith(0);

        assertThat(pages.start(visit).getViewName()).isEqualTo("start/start");
    }

    private void somebodyWith(int count) throws IOException {
        api = ManyArtists.start(count);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        OwnArtistsApi artists = ApiSamples.clients(api.address()).create(OwnArtistsApi.class);
        visit = PageSamples.visit(request, artists);
        pages = new StartPages(artists);
    }

    private static @Nullable String redirect(ModelAndView page) {
        return page.getView() instanceof RedirectView view ? view.getUrl() : null;
    }
}
