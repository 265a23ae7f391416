package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks on every screen and in both themes that pages fit and are accessible. */
final class PageChecks {

    private static final Pattern INLINE = Pattern.compile("<style|<script(?![^>]*\\ssrc=)|\\s(style|on[a-z]+)=\"");

    /** Returns the elements that extend beyond the right edge; their names help more than the width alone. */
    private static final String TOO_WIDE = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return '';
              const out = [...document.querySelectorAll('body *')].filter(it => it.getBoundingClientRect().right > width + 1);
              return `${document.documentElement.scrollWidth} wide: ` + out.slice(0, 5).map(it => `${it.tagName}.${it.className}`).join(' ');
            }""";

    private final Accessibility axe = new Accessibility();
    private final List<String> found = new ArrayList<>();

    void open(Person person, String name, String path) {
        note(
                name + " as it is sent",
                inline(person.page().navigate(person.address() + path).text()));
        wait(person.page());
        here(person, name);
    }

    /** Checks the current page, for pages that cannot be opened by their address alone. */
    void here(Person person, String name) {
        Page page = person.page();
        show(page, ColorScheme.LIGHT);
        axe.violations(page).forEach(violation -> note(name + " in the light theme", violation));
        show(page, ColorScheme.DARK);
        axe.violationsInAnotherTheme(page).forEach(violation -> note(name + " in the dark theme", violation));
        for (Screen screen : Screen.values()) {
            page.setViewportSize(screen.width(), screen.height());
            picture(page, name, screen);
            note(name + " at " + screen.width(), (String) page.evaluate(TOO_WIDE));
        }
        axe.violationsOnAnotherScreen(page).forEach(violation -> note(name + " on the narrowest screen", violation));
        page.setViewportSize(Screen.DESK.width(), Screen.DESK.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Shows a page in a theme, without transitions, during which colours are neither those of one theme nor of the other. */
    static void show(Page page, ColorScheme theme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Saves a screenshot for review, with {@code -Dlooks=DIRECTORY}. */
    private static void picture(Page page, String name, Screen screen) {
        String directory = System.getProperty("looks");
        if (directory == null) {
            return;
        }
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            String file = "%s-%s-%s.png".formatted(name.replaceAll("[^A-Za-z0-9]+", "-"), screen, theme);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(directory, file)));
        }
    }

    private static void wait(Page page) {
        if (page.locator("figure.chart").count() > 0) {
            assertThat(page.locator("figure.chart .plot canvas").first()).isVisible();
        }
    }

    private static String inline(String source) {
        Matcher matcher = INLINE.matcher(source);
        return matcher.find() ? "inline: " + matcher.group() : "";
    }

    private void note(String where, String what) {
        if (!what.isEmpty()) {
            found.add(where + ": " + what);
        }
    }

    List<String> found() {
        return List.copyOf(found);
    }
}
