package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds on every page: it fits, everybody can use it, and nothing in it goes round the policy. */
@PageTest
class EveryPageTest {

    private static final Pattern INLINE = Pattern.compile("<style|<script(?![^>]*\\ssrc=)|\\s(style|on[a-z]+)=\"");

    /** What stands out to the right; the names are worth more than the width. */
    private static final String TOO_WIDE = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return '';
              const out = [...document.querySelectorAll('body *')].filter(it => it.getBoundingClientRect().right > width + 1);
              return `${document.documentElement.scrollWidth} wide: ` + out.slice(0, 5).map(it => `${it.tagName}.${it.className}`).join(' ');
            }""";

    private final Accessibility axe = new Accessibility();
    private final List<String> found = new ArrayList<>();

    @Test
    void every_page_fits_every_screen_and_is_for_everybody_in_both_themes(People people) {
        Stage stage = Stage.set(
                people, Screen.DESK, new Account(People.userName("alma"), "Alma", "Brandt"), "Alma of All Pages");
        Person newcomer = people.newcomer(Screen.DESK, "Nina", "Novak");
        Person stranger = people.stranger(Screen.DESK);

        look(stranger, "welcome", "/");
        look(newcomer, "start", "/start");
        look(newcomer, "no figures of one's own", "/me/imports");
        Map<String, String> pages = new LinkedHashMap<>(stage.pages());
        pages.forEach((name, path) -> look(stage.alma(), name, path));

        assertThat(found).isEmpty();
    }

    @Test
    void a_phone_has_its_five_ways_at_the_bottom(People people) {
        Person alma = people.withAnArtist(Screen.PHONE, "Alma", "Brandt").open("/start");

        Locator ways = alma.page().locator("nav.bottom a");
        assertThat(ways).hasCount(5);
        for (Locator way : ways.all()) {
            assertThat(way).isInViewport();
            assertThat(way.boundingBox().height).isGreaterThanOrEqualTo(44);
            assertThat(way.boundingBox().width).isGreaterThanOrEqualTo(44);
        }
        assertThat(alma.page().locator(".side")).isHidden();
    }

    private void look(Person person, String name, String path) {
        person.open(path);
        Page page = person.page();
        wait(page);
        note(name + " as it is sent", inline(person, path));
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(theme).setReducedMotion(ReducedMotion.REDUCE));
            axe.violations(page).forEach(violation -> note(name + " in " + theme, violation));
        }
        for (Screen screen : Screen.values()) {
            page.setViewportSize(screen.width(), screen.height());
            note(name + " at " + screen.width(), (String) page.evaluate(TOO_WIDE));
        }
        axe.violations(page).forEach(violation -> note(name + " on the narrowest screen", violation));
        page.setViewportSize(Screen.DESK.width(), Screen.DESK.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void wait(Page page) {
        if (page.locator("figure.chart").count() > 0) {
            assertThat(page.locator("figure.chart .plot svg")).isVisible();
        }
    }

    private static String inline(Person person, String path) {
        var matcher = INLINE.matcher(person.source(path));
        return matcher.find() ? "inline: " + matcher.group() : "";
    }

    private void note(String where, String what) {
        if (!what.isEmpty()) {
            found.add(where + ": " + what);
        }
    }
}
