package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything works with the keyboard, and the focus is always visible. */
@PageTest
class KeyboardTest {

    private static final int MANY = 120;

    private static final String FOCUS = """
            () => {
              const it = document.activeElement;
              if (!it || it === document.body) return '';
              const style = getComputedStyle(it), box = it.getBoundingClientRect();
              const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
              const name = it.tagName + ' ' + (it.getAttribute('aria-label') || it.id || it.name || it.textContent.trim()).slice(0, 60);
              return (ring ? '' : 'NO RING ') + (seen ? '' : 'NOT SEEN ') + name + ' ' + [...document.querySelectorAll('*')].indexOf(it);
            }""";

    private Person alma;

    @BeforeEach
    void signIn(People people) {
        alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
    }

    @Test
    void the_first_tab_stop_skips_the_navigation() {
        alma.openOwn("/catalogue");

        keys().press("Tab");
        Locator skip = alma.page().locator(".skip");
        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        keys().press("Enter");

        assertThat(alma.page().locator("#main")).isFocused();
        keys().press("Tab");
        assertThat(alma.page().locator("#main :focus")).isVisible();
    }

    @Test
    void every_tab_stop_is_visible() {
        for (String path : new String[] {"/overview", "/catalogue", "/tracks/new", "/imports", "/edit"}) {
            alma.openOwn(path);
            Set<String> stops = new LinkedHashSet<>();
            for (int i = 0; i < MANY; i++) {
                keys().press("Tab");
                String stop = (String) alma.page().evaluate(FOCUS);
                if (stop.isEmpty() || !stops.add(stop)) {
                    break;
                }
            }
            assertThat(stops).as(path).hasSizeGreaterThan(8).noneMatch(stop -> stop.startsWith("NO"));
        }
    }

    @Test
    void the_jump_box_opens_pages_and_returns_the_focus() {
        alma.openOwn("/catalogue");
        Locator box = alma.page().locator("#jump");

        keys().press("Control+k");
        assertThat(box).isVisible();
        keys().type("half a word");
        keys().press("Escape");
        assertThat(box).isHidden();

        keys().press("Control+k");
        keys().type("impo");
        assertThat(box.locator("[role=option]").first()).containsText("Imports");
        keys().press("Enter");
        alma.seesHeading("Imports").hasLoaded();

        keys().press("Control+k");
        keys().type("Alma of");
        assertThat(box.locator("[role=option]")
                        .filter(new Locator.FilterOptions().setHasText("Alma of"))
                        .first())
                .isVisible();
        keys().press("ArrowDown");
        keys().press("Enter");
        alma.page().waitForURL(Pattern.compile("/artists/[0-9a-f-]{36}$"));
    }

    @Test
    void the_jump_box_finds_pages_by_common_search_words() {
        alma.openOwn("/catalogue");
        Locator found = alma.page().locator("#jump [role=option]");
        Map.of(
                        "upload", "Import files",
                        "inbox", "Inbox",
                        "sent", "Sent requests",
                        "retire", "Retire this artist",
                        "sign", "Sign out",
                        "listening", "Your listening")
                .forEach((typed, page) -> {
                    keys().press("Control+k");
                    keys().type(typed);
                    assertThat(found.filter(new Locator.FilterOptions().setHasText(page))
                                    .first())
                            .isVisible();
                    keys().press("Escape");
                });

        keys().press("Control+k");
        keys().type("your listening");
        assertThat(found.first()).containsText("Your listening");
        keys().press("Enter");
        alma.seesHeading("Your listening");
    }

    @Test
    void letter_shortcuts_open_pages_unless_turned_off() {
        alma.openOwn("/catalogue");

        keys().press("g");
        keys().press("i");
        alma.page().waitForURL(Pattern.compile("/imports$"));
        alma.seesHeading("Imports").hasLoaded();

        keys().press("?");
        assertThat(alma.page().locator("#keys")).isVisible();
        keys().press("Escape");
        assertThat(alma.page().locator("#keys")).isHidden();

        alma.open("/more").page().locator("#letters").uncheck();
        alma.openOwn("/catalogue");
        keys().press("?");
        assertThat(alma.page().locator("#keys")).isHidden();
    }

    @Test
    void a_release_can_be_added_with_the_keyboard() {
        alma.openOwn("/releases/new");
        Page page = alma.page();

        page.locator("#title").focus();
        keys().type("Typed Only");
        keys().press("Tab");
        keys().type("EP");
        keys().press("Tab");
        keys().type("2026-11-06");
        keys().press("Enter");

        alma.reads("Typed Only was added.");
    }

    private Keyboard keys() {
        return alma.page().keyboard();
    }

    @Test
    void the_jump_box_finds_pages_and_tracks_with_the_keyboard(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/tracks/new")
                .write("Title", "Été Blanc")
                .write("Length", "3:34")
                .write("Genres", "indie pop");
        alma.press("Add a track").reads("Été Blanc was added as a draft.");

        alma.page().keyboard().press("Control+k");
        alma.page().keyboard().type("ete bl");
        assertThat(alma.page().locator("#jumps [role=option][aria-selected=true]"))
                .containsText("Été Blanc");
        alma.page().keyboard().press("Enter");
        alma.seesHeading("Été Blanc");

        alma.page().keyboard().press("Control+k");
        alma.page().keyboard().type("edit prof");
        assertThat(alma.page().locator("#jumps [role=option][aria-selected=true]"))
                .containsText("Edit profile");
        assertThat(alma.page().locator("#jump [data-count]")).hasText("Results: 1");
        alma.page().keyboard().press("Enter");
        alma.seesHeading("Edit profile");
    }
}
