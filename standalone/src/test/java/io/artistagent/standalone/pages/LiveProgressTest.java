package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page shows the progress of a running import without reloading. */
@PageTest
class LiveProgressTest {

    private static final int PLAYS = 100_000;

    /** On a busy machine, so many plays take longer than the default of 30 s. */
    private static final double PATIENCE_MILLIS = 180_000;

    private static final String REMEMBER_WHAT_IS_SHOWN = """
            addEventListener('DOMContentLoaded', () => {
              window.shown = [];
              window.said = [];
              const look = () => {
                const bar = document.querySelector('#progress progress');
                if (bar && bar.hasAttribute('value')) window.shown.push(bar.value);
                const said = document.querySelector('#live')?.textContent;
                if (said && window.said.at(-1) !== said) window.said.push(said);
              };
              look();
              new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
            });
            """;

    @TempDir
    private Path directory;

    @Test
    void progress_is_updated_live_and_announced_in_quarters(People people) throws IOException {
        Person olaf = people.newcomer(Screen.DESK, "Olaf", "Lind");
        olaf.browser().addInitScript(REMEMBER_WHAT_IS_SHOWN);
        olaf.open("/me/imports");
        olaf.field("Files")
                .setInputFiles(
                        Files.write(directory.resolve("Streaming_History_Audio_2026.json"), History.ofPlays(PLAYS)));

        olaf.press("Upload")
                .seesHeading("Check this file")
                .reads("100,000 plays")
                .press("Import");

        assertThat(olaf.page().locator("#progress .badge").first())
                .hasText("Imported", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS));
        olaf.reads("100,000 plays were imported.");
        List<Integer> shown = numbers(olaf, "window.shown");
        assertThat(shown).isSorted();
        assertThat(shown).as("on the way").anyMatch(rows -> rows > 0 && rows < PLAYS);
        assertThat(shown.getLast()).isEqualTo(PLAYS);
        assertThat((List<?>) olaf.page().evaluate("window.said"))
                .hasSizeLessThanOrEqualTo(5)
                .last()
                .isEqualTo("Import finished");
    }

    @Test
    void an_upload_shows_how_much_is_sent(People people) {
        Person olaf = people.newcomer(Screen.DESK, "Olaf", "Lind").open("/me/imports");
        // The next page reads what this one has shown
        olaf.page().evaluate("""
                () => new MutationObserver(() => {
                  const sent = document.querySelector('[data-rows] .tab')?.textContent;
                  if (sent) sessionStorage.setItem('sent', sent);
                }).observe(document.querySelector('[data-rows]'), { subtree: true, childList: true, characterData: true })""");

        olaf.field("Files")
                .setInputFiles(
                        new FilePayload("Streaming_History_Audio.json", "application/json", History.ofPlays(5_000)));
        olaf.press("Upload").seesHeading("Check this file");

        assertThat((String) olaf.page().evaluate("sessionStorage.getItem('sent')"))
                .matches("\\d{1,3}% · [\\d.]+ MB of [\\d.]+ MB");
    }

    private static List<Integer> numbers(Person person, String expression) {
        return ((List<?>) person.page().evaluate(expression))
                .stream().map(Number.class::cast).map(Number::intValue).toList();
    }
}
