package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.artistagent.standalone.ApiClient;
import io.artistagent.testkit.network.SwitchableProxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The pages as a separate application. When the API does not answer, they say so and lose no input. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnavailableApiTest {

    private SwitchableProxy proxy;
    private PagesNode.Node pages;
    private Person alma;

    @BeforeAll
    void startThePages(@Autowired Environment environment) throws Exception {
        proxy = new SwitchableProxy(ApiClient.address(environment));
        pages = PagesNode.inFrontOf(proxy.address()).start();
    }

    @BeforeEach
    void signUp(People people) {
        alma = people.strangerAt(pages.address(), Screen.DESK)
                .signUp(new Account(People.userName("alma"), "Alma", "Brandt"));
        people.register(alma);
    }

    @AfterAll
    void stopThePages() {
        pages.close();
        proxy.close();
    }

    @Test
    void a_card_reports_the_outage_and_can_be_reloaded() {
        alma.openOwn("/catalogue").reads("No music");

        proxy.shut();
        alma.goTo("Music").reads("This isn’t available right now. Try again in a moment.");

        proxy.open();
        alma.follow("Try again").reads("No music");
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
