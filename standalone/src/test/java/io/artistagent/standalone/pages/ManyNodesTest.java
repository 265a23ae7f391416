package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.artistagent.standalone.pages.PagesNode.Node;
import io.artistagent.testkit.keycloak.TestKeycloak;
import io.artistagent.testkit.network.SwitchableProxy;
import io.artistagent.testkit.stores.TestStores;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sessions are shared by all nodes, and a node tolerates a temporary outage of Redis or Keycloak. */
@PageTest
class ManyNodesTest {

    private final PageChecks pageChecks = new PageChecks();

    @Test
    void a_session_is_valid_at_another_node_and_after_a_restart(People people) throws Exception {
        PagesNode pages = PagesNode.inFrontOf(people.address());
        Person alma;
        try (Node one = pages.start()) {
            alma = people.strangerAt(one.address(), Screen.DESK)
                    .signUp(new Account(People.userName("alma"), "Alma", "Brandt"));
            people.register(alma);
            alma.openOwn("/releases/new").write("Title", "Two Nodes").write("Release date", "2026-11-06");
            alma.press("Add a release").reads("Two Nodes was added.");
        }
        // Without Keycloak's cookies, only the session of the pages can identify the person
        alma.browser().clearCookies(new ClearCookiesOptions().setName(Pattern.compile("^(KEYCLOAK|KC_|AUTH_).*")));

        try (Node other = pages.start()) {
            Response answer = alma.page().navigate(other.address() + "/artists/" + alma.artist() + "/catalogue");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(alma.page().locator(".side .who b")).hasText("Alma Brandt");
            assertThat(alma.page().locator("#main")).containsText("Two Nodes");
        }
    }

    @Test
    void an_outage_of_redis_is_reported_and_signs_no_one_out(People people) throws Exception {
        try (SwitchableProxy redis = new SwitchableProxy("http://127.0.0.1:" + TestStores.redisPort());
                Node node = PagesNode.inFrontOf(people.address())
                        .withRedisBehind(redis)
                        .start()) {
            Person alma = people.strangerAt(node.address(), Screen.DESK)
                    .signUp(new Account(People.userName("alma"), "Alma", "Brandt"));
            people.register(alma);
            alma.openOwn("/catalogue");

            redis.shut();
            alma.page().setDefaultNavigationTimeout(Chromium.PATIENCE_MILLIS);
            alma.openOwn("/catalogue");
            assertThat(title(alma)).hasText("Part of the service is unavailable");
            pageChecks.here(alma, "no sessions");

            redis.open();
            alma.follow("Try again").seesHeading("Music");
            assertThat(pageChecks.found()).isEmpty();
        }
    }

    @Test
    void an_outage_of_keycloak_is_reported_instead_of_a_redirect(People people) throws Exception {
        try (SwitchableProxy keycloak = new SwitchableProxy(TestKeycloak.issuer());
                Node node = PagesNode.inFrontOf(people.address())
                        .withKeycloakBehind(keycloak)
                        .start()) {
            Person stranger = people.strangerAt(node.address(), Screen.PHONE).open("/");

            keycloak.shut();
            stranger.follow("Sign in");
            assertThat(title(stranger)).hasText("Sign-in isn’t available right now");
            pageChecks.here(stranger, "no signing in");

            keycloak.open();
            stranger.follow("Try again");
            assertThat(stranger.page().locator("#kc-login")).isVisible();
            assertThat(pageChecks.found()).isEmpty();
        }
    }

    private static Locator title(Person person) {
        return person.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
