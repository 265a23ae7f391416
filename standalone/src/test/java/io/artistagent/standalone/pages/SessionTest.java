package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.options.RequestOptions;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** After the end of a session, a person returns to the page that they asked for. */
@PageTest
class SessionTest {

    @Test
    void signing_in_again_shows_the_requested_page(People people) {
        Account account = new Account(People.userName("alma"), "Alma", "Brandt");
        Person alma = people.stranger(Screen.DESK).signUp(account);
        alma.open("/artists?genre=indie%20pop");

        alma.browser().clearCookies();
        alma.open("/artists?genre=indie%20pop");
        assertThat(alma.page().url()).contains("/realms/artist-agent/");
        // The previous page may still have requested its pictures, without a session
        alma.complaints().forget();
        alma.credentials(account);

        assertThat(alma.page()).hasURL(Pattern.compile("/artists\\?genre=indie%20pop$"));
        alma.seesHeading("Find artists");
    }

    @Test
    void a_picture_request_without_a_session_does_not_disturb_a_sign_in(People people) {
        Account account = new Account(People.userName("alma"), "Alma", "Brandt");
        Person alma = people.stranger(Screen.DESK).signUp(account);
        alma.browser().clearCookies();
        alma.open("/artists?genre=soul");

        APIResponse picture = alma.browser()
                .request()
                .get(alma.address() + "/artists/" + UUID.randomUUID() + "/picture/96", picture());
        alma.credentials(account);

        assertThat(picture.status()).isEqualTo(401);
        assertThat(alma.page()).hasURL(Pattern.compile("/artists\\?genre=soul$"));
    }

    @Test
    void a_sign_in_succeeds_although_another_tab_started_one_later(People people) {
        Account account = new Account(People.userName("alma"), "Alma", "Brandt");
        Person alma = people.stranger(Screen.DESK).signUp(account);
        alma.browser().clearCookies();
        alma.open("/artists?genre=soul");

        alma.browser()
                .request()
                .get(alma.address() + "/start", RequestOptions.create().setMaxRedirects(0));
        alma.browser()
                .request()
                .get(
                        alma.address() + "/oauth2/authorization/artist-agent-web",
                        RequestOptions.create().setMaxRedirects(0));
        alma.credentials(account);

        assertThat(alma.where()).doesNotContain("signin=failed");
        alma.seesHeading("Find artists");
    }

    private static RequestOptions picture() {
        return RequestOptions.create()
                .setMaxRedirects(0)
                .setHeader("Accept", "image/avif,image/webp,*/*;q=0.8")
                .setHeader("Sec-Fetch-Mode", "no-cors");
    }

    @Test
    void a_person_whom_keycloak_remembers_need_not_sign_in_again(People people) {
        Person alma = people.newcomer(Screen.DESK, "Alma", "Brandt").open("/start");
        alma.browser().clearCookies(new ClearCookiesOptions().setName(sessionCookie(alma)));

        alma.goTo("Find artists").seesHeading("Find artists");

        assertThat(alma.where()).isEqualTo("/artists");
    }

    @Test
    void private_pages_redirect_unauthenticated_visitors_to_the_sign_in(People people) {
        Person stranger = people.stranger(Screen.PHONE);

        for (String page : new String[] {"/start", "/artists", "/me/imports", "/more", "/nothing/here"}) {
            stranger.open(page);
            assertThat(stranger.page().url()).as(page).contains("/realms/artist-agent/");
        }
    }

    private static String sessionCookie(Person person) {
        return person.browser().cookies().stream()
                .map(cookie -> cookie.name)
                .filter(name -> !name.startsWith("KEYCLOAK") && !name.startsWith("KC_") && !name.startsWith("AUTH_"))
                .findFirst()
                .orElseThrow();
    }
}
