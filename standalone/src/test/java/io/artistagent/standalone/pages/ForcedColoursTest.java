package io.artistagent.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages in the high-contrast mode of an operating system, which replaces all colours. */
@PageTest
class ForcedColoursTest {

    @Test
    void selection_and_controls_are_visible_in_forced_colours(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt").open("/start");
        alma.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));

        Object without = alma.page().evaluate("""
                () => [...document.querySelectorAll('.btn, .in, .nav a[aria-current], .bottom a[aria-current]')]
                  .filter(it => it.checkVisibility())
                  .filter(it => { const s = getComputedStyle(it); return parseFloat(s.borderTopWidth) === 0 && parseFloat(s.outlineWidth) === 0; })
                  .map(it => it.outerHTML.slice(0, 100))""");

        assertThat((List<?>) without).isEmpty();
    }
}
