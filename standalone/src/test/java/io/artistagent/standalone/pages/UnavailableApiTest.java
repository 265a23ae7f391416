package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.artistagent.testkit.network.SwitchableProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages as a separate application. When the API does not answer, they say so and lose no input. */
@PageTest
class UnavailableApiTest {

    private SwitchableProxy proxy;
    private PagesNode.Node pages;
    private Person alma;

    @BeforeEach
    void setUp(People people) throws Exception {
        proxy = new SwitchableProxy(people.address());
        pages = PagesNode.inFrontOf(proxy.address()).start();
        alma = people.strangerAt(pages.address(), Screen.DESK)
                .signUp(new Account(People.userName("alma"), "Alma", "Brandt"));
        people.register(alma);
    }

    @AfterEach
    void tearDown() {
        pages.close();
        proxy.close();
    }

    @Test
    void a_card_reports_the_outage_and_can_be_reloaded() {
        alma.openOwn("/catalogue").reads("No music yet");

        proxy.shut();
        alma.goTo("Music").reads("This isn’t available right now. Try again in a moment.");

        proxy.open();
        alma.follow("Try again").reads("No music yet");
    }

    @Test
    void input_is_kept_until_it_can_be_sent() {
        alma.openOwn("/releases/new").write("Title", "Kept").write("Release date", "2026-11-06");

        proxy.shut();
        alma.press("Add a release").reads("This isn’t available right now. Try again in a moment.");
        assertThat(alma.field("Title")).hasValue("Kept");

        proxy.open();
        alma.press("Add a release").reads("Kept was added. Now add its tracks.");
    }

    @Test
    void a_page_without_any_data_shows_an_error_page() {
        alma.openOwn("/catalogue");

        proxy.shut();
        alma.openOwn("");
        assertThat(alma.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Part of the service is unavailable");

        proxy.open();
        alma.follow("Try again").seesHeading("Alma of");
    }
}
