package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Everybody decides about their data and takes it with them. */
@PageTest
class MyDataTest {

    @Test
    void a_consent_is_given_and_withdrawn(People people) {
        Person alma = people.withAnArtist(Screen.PHONE, "Alma", "Brandt");
        alma.open("/me/data").seesHeading("My data");
        assertThat(alma.card("What you agreed to").getByText("You agree", exact()))
                .hasCount(0);

        alma.press("I agree").reads("Your consent is recorded.");
        assertThat(alma.card("What you agreed to").getByText("You agree", exact()))
                .hasCount(1);

        alma.press("Withdraw").reads("Your consent is withdrawn.");
        assertThat(alma.card("What you agreed to").getByText("You agree", exact()))
                .hasCount(0);
    }

    @Test
    void a_request_is_withdrawn_while_it_is_undecided(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.open("/me/data/requests/new?type=OBJECTION").press("Send request");
        alma.reads("Your request was received.").follow("Object to the use of my data");
        alma.press("Withdraw this request").reads("You withdrew your request.");
        alma.follow("Object to the use of my data").reads("You withdrew this request.");
    }

    @Test
    void all_data_is_downloaded_at_once(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.open("/me/data").reads("What we know about you");

        APIResponse page = alma.browser().request().get(people.address() + "/me/data/dossier");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().get("content-type")).startsWith("text/html");
        assertThat(page.text()).contains(alma.account().artist());

        APIResponse json = alma.browser().request().get(people.address() + "/me/data/dossier.json");
        assertThat(json.headers().get("content-disposition")).contains("my-data.json");
        assertThat(json.text()).startsWith("{").contains(alma.account().artist());

        APIResponse zip = alma.browser().request().get(people.address() + "/me/data/portability.zip");
        assertThat(zip.headers().get("content-disposition")).contains("my-data.zip");
        assertThat(zip.body()).startsWith('P', 'K');
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
