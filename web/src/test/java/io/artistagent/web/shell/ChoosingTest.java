package io.artistagent.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import io.artistagent.web.api.ArtistsApi;
import io.artistagent.web.api.Caller;
import io.artistagent.web.api.CatalogueApi;
import io.artistagent.web.api.CollaborationsApi;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Whom to act for, however many artists somebody has. */
class ChoosingTest {

    private static final Pattern CHOICE = Pattern.compile("class=\"person\" href=\"/artists/(\\d+)/overview\"");
    private static final Pattern MORE = Pattern.compile("href=\"/choose\\?cursor=([^\"]+)\" rel=\"next\"");

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/choose");
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private ManyArtists api;
    private Visit visit;
    private StartPages pages;

    @AfterEach
    void stop() {
        RequestContextHolder.resetRequestAttributes();
        beans.close();
        api.close();
    }

    @Test
    void every_artist_of_a_label_can_be_reached_by_asking_for_more() throws Exception {
        somebodyWith(288);
        Set<String> seen = new HashSet<>();
        String cursor = null;
        do {
            String html = html(pages.choose(visit, cursor));
            Matcher choice = CHOICE.matcher(html);
            while (choice.find()) {
                assertThat(seen.add(choice.group(1))).isTrue();
            }
            Matcher more = MORE.matcher(html);
            cursor = more.find() ? more.group(1) : null;
        } while (cursor != null);

        assertThat(seen).hasSize(288);
    }

    @Test
    void the_switcher_says_that_it_does_not_list_all_and_where_all_are() throws Exception {
        somebodyWith(288);
        assertThat(html(pages.more(visit)))
                .contains("<a href=\"/choose\">Only the 200 most recent artists are listed. See all</a>");
    }

    @Test
    void a_switcher_that_lists_all_says_nothing_of_others() throws Exception {
        somebodyWith(200);
        assertThat(html(pages.more(visit))).doesNotContain("listed here");
    }

    @Test
    void an_artist_beyond_the_list_who_was_acted_for_last_is_gone_on_with() throws Exception {
        somebodyWith(288);
        request.getSession().setAttribute("artist", "287");

        assertThat(((RedirectView) pages.start(visit).getView()).getUrl()).isEqualTo("/artists/287/overview");
    }

    @Test
    void who_has_nobody_to_choose_from_is_led_to_their_own_start() throws Exception {
        somebodyWith(0);

        assertThat(((RedirectView) pages.choose(visit, null).getView()).getUrl())
                .isEqualTo("/start");
    }

    private void somebodyWith(int count) throws IOException {
        api = ManyArtists.start(count);
        beans.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("api", Map.of("artist-agent.api.base-url", api.address())));
        beans.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        beans.scan("io.artistagent.web.api");
        beans.refresh();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        ArtistsApi artists = beans.getBean(ArtistsApi.class);
        Shells shells =
                new Shells(new Assets(), artists, beans.getBean(CollaborationsApi.class), DataSize.ofMegabytes(10));
        visit = new Visit(
                shells,
                new Session(request),
                new Texts(Locale.UK, Instant.parse("2026-11-21T12:00:00Z")),
                new AnybodysCaller(),
                new Person("Lena", Set.of("label"), "mark"));
        pages = new StartPages(artists, beans.getBean(CatalogueApi.class));
    }

    private static String html(ModelAndView page) {
        StringOutput html = new StringOutput();
        new PagesConfiguration().pageTemplates().render(page.getViewName() + ".jte", page.getModel(), html);
        return html.toString();
    }

    private record AnybodysCaller() implements Caller {

        @Override
        public String accessToken() {
            return "t";
        }

        @Override
        public @Nullable String consistencyToken() {
            return null;
        }

        @Override
        public void wrote(String token) {}
    }
}
