package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Unreadable rows are listed by line and column, and the person decides what happens to the rest. */
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
    void bad_lines_are_listed_and_the_rest_can_be_imported(People people) {
        Person alma = upload(people);

        Locator problems = alma.page().locator("table.problems tbody tr");
        assertThat(problems).hasCount(2);
        assertThat(problems.nth(0).locator("td").nth(0)).hasText("3");
        assertThat(problems.nth(0).locator("td").nth(1)).hasText("date");
        assertThat(problems.nth(0).locator("td").nth(2)).hasText("“2026-13-02”");
        assertThat(problems.nth(1).locator("td").nth(0)).hasText("4");
        assertThat(problems.nth(1).locator("td").nth(1)).hasText("streams");
        assertThat(problems.nth(1).locator("td").nth(2)).hasText("“many”");

        alma.press("Import the readable rows").reads("3 rows were imported. Your figures are up to date.");
        alma.follow("See your figures").reads("630");
    }

    @Test
    void a_day_in_the_list_of_problems_stays_on_one_line(People people) {
        Page page = upload(people).openOwn("/imports").page();
        page.setViewportSize(1280, 800);

        Locator day = page.locator("table.problems bdi").first();
        assertThat(day).hasText("“2026-13-02”");
        assertThat(day.evaluate("it => it.getClientRects().length")).isEqualTo(1);
    }

    @Test
    void a_discarded_file_imports_nothing(People people) {
        Person alma = upload(people);

        alma.press("Discard").reads("The file was discarded. None of its figures were imported.");
        assertThat(alma.card("Progress").locator(".badge")).hasText("Discarded");

        alma.goTo("Overview").reads("No figures");
    }

    private static Person upload(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        return alma.openOwn("/imports")
                .attach("Files", "alma-audience-timeline.csv", FILE)
                .press("Upload")
                .seesHeading("Check this file")
                .reads("Your audience per day")
                .reads("2 problems in this file")
                .reads("Nothing is imported yet.");
    }
}
