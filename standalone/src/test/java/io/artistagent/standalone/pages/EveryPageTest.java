package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every page fits every screen, is accessible and complies with the content security policy. */
@PageTest
class EveryPageTest {

    private final PageChecks pageChecks = new PageChecks();

    @Test
    void every_page_fits_every_screen_and_is_accessible_in_both_themes(People people) {
        SampleArtist sampleArtist = SampleArtist.set(
                people, Screen.DESK, new Account(People.userName("alma"), "Alma", "Brandt"), "Alma of All Pages");
        Person newcomer = people.newcomer(Screen.DESK, "Nina", "Novak");
        Person stranger = people.stranger(Screen.DESK);

        pageChecks.open(stranger, "welcome", "/");
        pageChecks.open(newcomer, "start", "/start");
        pageChecks.open(newcomer, "no listening yet", "/me/listening");
        pageChecks.open(newcomer, "no imports yet", "/me/imports");
        Map<String, String> pages = new LinkedHashMap<>(sampleArtist.pages());
        pages.forEach((name, path) -> pageChecks.open(sampleArtist.alma(), name, path));

        assertThat(pageChecks.found()).isEmpty();
    }

    @Test
    void a_phone_shows_five_navigation_links_at_the_bottom(People people) {
        Person alma = people.withAnArtist(Screen.PHONE, "Alma", "Brandt").open("/start");

        Locator links = alma.page().locator("nav.bottom a");
        assertThat(links).hasCount(5);
        for (Locator link : links.all()) {
            assertThat(link).isInViewport();
            assertThat(link.boundingBox().height).isGreaterThanOrEqualTo(44);
            assertThat(link.boundingBox().width).isGreaterThanOrEqualTo(44);
        }
        assertThat(alma.page().locator(".side")).isHidden();
    }
}
