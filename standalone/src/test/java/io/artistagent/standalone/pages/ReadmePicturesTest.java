package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the pictures of the README from the real pages: {@code scripts/test -pl standalone -am -Dtest=ReadmePicturesTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dpictures=$PWD/docs/en/pictures}.
 */
@PageTest
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class ReadmePicturesTest {

    /** True once all visible images are loaded; others load only when they scroll into view. */
    private static final String VISIBLE_IMAGES_LOADED =
            "() => [...document.images].every(i => i.complete || !i.offsetHeight"
                    + " || i.getBoundingClientRect().top > innerHeight)";

    @TempDir
    private Path plays;

    private final Path directory = Path.of(System.getProperty("pictures", "target/pictures"));

    @Test
    void pictures_of_the_pages_on_a_desk_and_on_a_phone(People people) throws IOException {
        SampleArtist sampleArtist =
                SampleArtist.set(people, Screen.DESK, new Account("alma.brandt", "Alma", "Brandt"), "Alma Voss");
        Person alma = sampleArtist.alma();

        desk(alma, ColorScheme.LIGHT);
        picture(alma, sampleArtist.artist() + "/overview", "overview");
        picture(alma, sampleArtist.artist() + "/catalogue", "catalogue");
        picture(alma, sampleArtist.artist() + "/matches", "matches");
        picture(alma, sampleArtist.match(), "match");
        picture(alma, "/artists?genre=indie%20pop", "search");
        picture(alma, sampleArtist.pages().get("collaboration in progress"), "collaboration");
        alma.page().setViewportSize(1280, 640);
        picture(alma, sampleArtist.artist() + "/collaborations", "inbox");
        picture(alma, sampleArtist.pages().get("waiting import"), "import-with-problems");
        alma.page().setViewportSize(1280, 560);
        importInProgress(alma);

        desk(alma, ColorScheme.DARK);
        picture(alma, sampleArtist.artist() + "/overview?period=90", "overview-dark");

        Person onThePhone = people.stranger(Screen.PHONE).signIn(sampleArtist.owner());
        show(onThePhone, ColorScheme.DARK);
        picture(onThePhone, sampleArtist.artist() + "/overview", "overview-phone-dark");
        picture(onThePhone, sampleArtist.artist() + "/matches", "matches-phone-dark");
        show(onThePhone, ColorScheme.LIGHT);
        picture(onThePhone, sampleArtist.artist() + "/catalogue", "catalogue-phone");
    }

    private void importInProgress(Person alma) throws IOException {
        alma.open("/me/imports");
        Path history = Files.write(plays.resolve("Streaming_History_Audio_2025-2026_4.json"), History.ofPlays(150_000));
        alma.field("Files").setInputFiles(history);
        alma.press("Upload").seesHeading("Check this file").press("Import");
        alma.page().waitForFunction("""
                () => {
                  const bar = document.querySelector('#progress progress');
                  return bar && bar.value / bar.max > 0.4;
                }""");
        take(alma, "import");
    }

    private static void desk(Person person, ColorScheme theme) {
        show(person, theme);
        person.page().setViewportSize(Screen.DESK.width(), Screen.DESK.height());
    }

    private static void show(Person person, ColorScheme theme) {
        person.page()
                .emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(theme).setReducedMotion(ReducedMotion.REDUCE));
    }

    private void picture(Person person, String path, String name) {
        person.open(path);
        if (person.page().locator("figure.chart").count() > 0) {
            assertThat(person.page().locator("figure.chart .plot canvas").first())
                    .isVisible();
        }
        take(person, name);
    }

    private void take(Person person, String name) {
        person.page().evaluate("() => document.fonts.ready");
        person.page().waitForFunction(VISIBLE_IMAGES_LOADED);
        person.page().screenshot(new Page.ScreenshotOptions().setPath(directory.resolve(name + ".png")));
    }
}
