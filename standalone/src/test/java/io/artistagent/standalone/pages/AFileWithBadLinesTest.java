package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** What could not be read is said by line and column, and the person decides what becomes of the rest. */
@PageTest
class AFileWithBadLinesTest {

    private static final String FILE = """
            date,listeners,streams,followers
            2026-10-01,120,300,40
            2026-13-02,121,310,41
            2026-10-03,122,many,42
            2026-10-04,123,330,43
            """;

    @Test
    void bad_lines_are_listed_and_the_rest_comes_in_when_wanted(People people) {
        Person alma = upload(people);

        Locator problems = alma.page().locator("table.problems tbody tr");
        assertThat(problems).hasCount(2);
        assertThat(problems.nth(0)).containsText("alma-audience-timeline.csv");
        assertThat(problems.nth(0).locator("td").nth(1)).hasText("3");
        assertThat(problems.nth(0).locator("td").nth(2)).hasText("1");
        assertThat(problems.nth(1).locator("td").nth(1)).hasText("4");
        assertThat(problems.nth(1).locator("td").nth(2)).hasText("16");

        alma.press("Import the rest").reads("2 rows are in. Your figures are up to date.");
        alma.follow("See the figures").reads("630");
    }

    @Test
    void a_discarded_file_leaves_nothing(People people) {
        Person alma = upload(people);

        alma.press("Discard the file").reads("The file was discarded. Nothing of it was stored.");
        assertThat(alma.card("Progress").locator(".badge")).hasText("Discarded");

        alma.goTo("Overview").reads("No figures yet");
    }

    private static Person upload(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/imports").attach("File", "alma-audience-timeline.csv", FILE);
        assertThat(alma.field("Audience by day").isChecked())
                .as("the name of the file says what is in it")
                .isTrue();
        return alma.press("Import the file")
                .reads("2 rows could not be read")
                .reads("2 rows can be imported")
                .reads("Nothing is stored yet.");
    }
}
