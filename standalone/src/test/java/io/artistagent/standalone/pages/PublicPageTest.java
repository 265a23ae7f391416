package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.artistagent.standalone.ApiClient;
import org.junit.jupiter.api.Test;

/** The page that an artist shows to everyone. */
@PageTest
class PublicPageTest {

    @Test
    void the_logo_begins_where_the_content_begins(People people) {
        Page page = people.stranger(Screen.PHONE).open("/").page();

        assertThat(page.locator(".topbar .brand svg").boundingBox().x)
                .isEqualTo(page.locator("main h1").boundingBox().x);
    }

    @Test
    void only_other_people_can_propose_a_collaboration(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        Person bruno = people.withAnArtist(Screen.PHONE, "Bruno", "Costa");
        ApiClient program = people.programOf(alma.account());
        String page = "/a/" + alma.artist();
        program.send(
                        "PUT",
                        "/artists/" + alma.artist() + "/public-page",
                        "{\"indexed\": false, \"figures\": true}",
                        "If-Match",
                        "*")
                .must(200);
        program.get("/artists/" + alma.artist()).must(200);

        alma.open(page).follow("Go to your profile").seesHeading("Alma of");
        assertThat(alma.open(page).page().getByText("Propose a collaboration")).hasCount(0);
        bruno.open(page).reads("Propose a collaboration");
        Person olaf = people.newcomer(Screen.PHONE, "Olaf", "Lind");
        olaf.open(page).reads("View profile");
        assertThat(olaf.page().getByText("Propose a collaboration")).hasCount(0);
        people.stranger(Screen.DESK).open(page).reads("Sign in to propose a collaboration");
    }
}
