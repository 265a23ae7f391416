package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.artistagent.testkit.keycloak.TestKeycloak;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keycloak's pages look like the application's pages, in three languages, and are accessible. */
@PageTest
class SignInPagesTest {

    private final PageChecks pageChecks = new PageChecks();

    @Test
    void sign_in_and_registration_have_the_theme_in_three_languages(People people) {
        Person stranger = people.stranger(Screen.DESK);
        Page page = stranger.page();

        stranger.open("/").follow("Sign in");
        assertThat(page.locator("h1")).hasText("Sign in");
        pageChecks.here(stranger, "sign in");
        page.locator("#username").fill("unknown");
        page.locator("#password").fill("no password");
        page.locator("#kc-login").click();
        assertThat(page.locator("#input-error")).hasText("The username or password is incorrect.");
        assertThat(page.locator("#password")).isFocused();
        assertThat(page.locator("#username")).hasValue("unknown");
        String icon =
                (String) page.locator("#input-error").evaluate("it => getComputedStyle(it, '::before').maskImage");
        assertThat(icon).as("an error has an icon").startsWith("url(");
        pageChecks.here(stranger, "sign in refused");

        Map<String, List<String>> titles = Map.of(
                "Deutsch", List.of("de", "Anmelden", "Konto erstellen"),
                "Français", List.of("fr", "Connexion", "Créer votre compte"),
                "English", List.of("en", "Sign in", "Create your account"));
        for (String language : List.of("Deutsch", "Français", "English")) {
            List<String> expected = titles.get(language);
            page.locator("#kc-locale").getByText(language).click();
            assertThat(page.locator("html")).hasAttribute("lang", expected.get(0));
            assertThat(page.locator("h1")).hasText(expected.get(1));
            pageChecks.here(stranger, "sign in in " + expected.get(0));
            page.locator("#kc-registration a").click();
            assertThat(page.locator("h1")).hasText(expected.get(2));
            pageChecks.here(stranger, "sign up in " + expected.get(0));
            page.locator("#kc-back-to-login").click();
        }

        assertThat(pageChecks.found()).isEmpty();
    }

    @Test
    void errors_say_what_to_enter_and_the_first_one_gets_the_focus(People people) {
        Person stranger = people.stranger(Screen.DESK).open("/").follow("Sign in");
        Page page = stranger.page();

        for (List<String> expected : List.of(
                List.of(
                        "de",
                        "Geben Sie Ihren Benutzernamen oder Ihre E-Mail-Adresse und Ihr Passwort ein.",
                        "Geben Sie einen Benutzernamen ein.",
                        "Geben Sie Ihren Vornamen ein.",
                        "Geben Sie Ihren Nachnamen ein.",
                        "Geben Sie ein Passwort ein."),
                List.of(
                        "fr",
                        "Saisissez votre nom d’utilisateur ou votre adresse e-mail, ainsi que votre mot de passe.",
                        "Saisissez un nom d’utilisateur.",
                        "Saisissez votre prénom.",
                        "Saisissez votre nom.",
                        "Saisissez un mot de passe."),
                List.of(
                        "en",
                        "Enter your username or email, and your password.",
                        "Enter a username.",
                        "Enter your first name.",
                        "Enter your last name.",
                        "Enter a password."))) {
            String language = expected.getFirst();
            page.locator("#kc-locale [lang=" + language + "]").click();
            page.locator("#kc-login").click();
            assertThat(page.locator("#input-error")).hasText(expected.get(1));
            assertThat(page.locator("#username")).isFocused();
            FieldErrors.describe(page, "username", "password");
            double distance = distanceOfText(page.locator("#input-error"));
            pageChecks.here(stranger, "empty sign-in in " + language);

            page.locator("#kc-registration a").click();
            page.locator("#kc-register-form [type=submit]").click();
            assertThat(page.locator("#input-error-username")).hasText(expected.get(2));
            assertThat(page.locator("#input-error-firstName")).hasText(expected.get(3));
            assertThat(page.locator("#input-error-lastName")).hasText(expected.get(4));
            assertThat(page.locator("#input-error-password")).hasText(expected.get(5));
            FieldErrors.describe(page, "username", "password", "email", "firstName", "lastName");
            assertThat(page.locator("#username")).isFocused();
            for (String field : List.of("username", "password")) {
                assertThat(distanceOfText(page.locator("#input-error-" + field)))
                        .as("distance of the sentence from its icon")
                        .isCloseTo(distance, within(0.1));
            }
            pageChecks.here(stranger, "empty registration in " + language);
            page.locator("#kc-back-to-login").click();
        }

        page.locator("#kc-registration a").click();
        page.locator("#username").fill(People.userName("nina"));
        page.locator("#password").fill("a long password");
        page.locator("#password-confirm").fill("a long password");
        page.locator("#kc-register-form [type=submit]").click();
        assertThat(page.locator("#email")).isFocused();
        assertThat(pageChecks.found()).isEmpty();
    }

    @Test
    void a_missing_password_is_not_called_incorrect(People people) {
        Person nina = people.newcomer(Screen.DESK, "Nina", "Novak");
        Page page = people.stranger(Screen.DESK).open("/").follow("Sign in").page();

        for (String name : List.of(nina.account().name(), "unknown")) {
            page.locator("#username").fill(name);
            page.locator("#kc-login").click();
            assertThat(page.locator("#input-error")).hasText("Enter your password.");
            assertThat(page.locator("#password")).isFocused();
            FieldErrors.describe(page, "password");
        }
    }

    @Test
    void a_missing_email_has_one_sentence_in_three_languages(People people) {
        Person nina = people.newcomer(Screen.DESK, "Nina", "Novak");
        String signIn =
                people.stranger(Screen.DESK).open("/").follow("Sign in").page().url();

        for (List<String> expected : List.of(
                List.of("de", "Profil aktualisieren", "Geben Sie eine E-Mail-Adresse ein."),
                List.of("fr", "Mettre à jour votre profil", "Saisissez une adresse e-mail."),
                List.of("en", "Update your profile", "Enter an email address."))) {
            at(nina, signIn + "&kc_action=UPDATE_PROFILE", expected.get(0), expected.get(1));
            nina.page().locator("#email").fill("");
            nina.page().locator("[type=submit]").first().click();
            assertThat(nina.page().locator("#input-error-email")).hasText(expected.get(2));
            FieldErrors.describe(nina.page(), "email");
        }
    }

    @Test
    void registration_says_beforehand_what_a_username_and_a_password_may_be(People people) {
        Page page =
                people.stranger(Screen.DESK).open("/").follow("Create account").page();
        Locator username = page.locator("#username");

        assertThat(username)
                .hasAccessibleDescription("At least 3 characters: letters, digits, dots, hyphens and underscores.");
        assertThat(page.locator("#password")).hasAccessibleDescription("At least 8 characters. Not your username.");
        username.fill("ni na!");
        page.locator("#kc-register-form [type=submit]").click();
        assertThat(page.locator("#input-error-username"))
                .hasText("Use only Latin letters, digits, dots, hyphens and underscores.");
        username.fill("nina.novak_the-1st");
        page.locator("#kc-register-form [type=submit]").click();
        assertThat(page.locator("#input-error-username")).hasCount(0);
    }

    @Test
    void the_way_back_to_sign_in_follows_the_button_of_the_form(People people) {
        Page page =
                people.stranger(Screen.DESK).open("/").follow("Create account").page();

        page.locator("#kc-register-form [type=submit]").focus();
        page.keyboard().press("Tab");
        assertThat(page.locator("#kc-back-to-login")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Sign in");
    }

    private static double distanceOfText(Locator error) {
        return ((Number) error.evaluate("""
                it => {
                  const text = document.createRange();
                  text.selectNodeContents(it);
                  return text.getClientRects()[0].left - it.getBoundingClientRect().left;
                }""")).doubleValue();
    }

    @Test
    void other_keycloak_pages_have_the_theme_in_three_languages(People people) {
        Person nina = people.newcomer(Screen.DESK, "Nina", "Novak");
        Person stranger = people.stranger(Screen.DESK).open("/").follow("Sign in");
        String signIn = stranger.page().url();
        String realm = signIn.substring(0, signIn.indexOf("/protocol/"));
        String expired = stranger.page().locator("#kc-form-login").getAttribute("action");

        for (List<String> expected : List.of(
                List.of(
                        "de",
                        "Neues Passwort festlegen",
                        "Profil aktualisieren",
                        "Abmelden?",
                        "Diese Seite ist abgelaufen",
                        "Etwas ist schiefgegangen",
                        "Hier können Sie Ihr Passwort nicht zurücksetzen. Wenden Sie sich an den Support."),
                List.of(
                        "fr",
                        "Choisir un nouveau mot de passe",
                        "Mettre à jour votre profil",
                        "Se déconnecter\u202F?",
                        "Cette page a expiré",
                        "Une erreur s’est produite",
                        "Vous ne pouvez pas réinitialiser votre mot de passe ici. Contactez le support."),
                List.of(
                        "en",
                        "Choose a new password",
                        "Update your profile",
                        "Sign out?",
                        "This page has expired",
                        "Something went wrong",
                        "You can’t reset your password here. Contact support."))) {
            String language = expected.get(0);
            at(nina, signIn + "&kc_action=UPDATE_PASSWORD", language, expected.get(1));
            at(nina, signIn + "&kc_action=UPDATE_PROFILE", language, expected.get(2));
            at(nina, realm + "/protocol/openid-connect/logout", language, expected.get(3));
            assertThat(wayBack(nina)).hasAttribute("href", TestKeycloak.PAGES.toString());
            at(
                    stranger,
                    realm + "/login-actions/reset-credentials?client_id=artist-agent-web",
                    language,
                    expected.get(5));
            assertThat(stranger.page().locator(".alert.error")).hasText(expected.get(6));
            stranger.page()
                    .navigate(
                            expired.replaceAll("(session_code|execution)=[^&]*", "$1=gone") + "&kc_locale=" + language);
            assertThat(stranger.page().locator("h1")).hasText(expected.get(4));
            pageChecks.here(stranger, expected.get(4));
        }
        at(nina, realm + "/protocol/openid-connect/auth?client_id=unknown", "en", "Something went wrong");
        assertThat(wayBack(nina)).hasText("Back to Artist Agent");
        at(nina, realm + "/nothing", "en", "Something went wrong");
        assertThat(nina.page().locator(".alert.error")).hasText("This page doesn’t exist.");
        assertThat(wayBack(nina)).hasAttribute("href", TestKeycloak.PAGES.toString());
        at(nina, realm + "/protocol/openid-connect/logout", "en", "Sign out?");
        nina.page().locator("#kc-logout").click();
        assertThat(nina.page().locator("h1")).hasText("You’re signed out");
        assertThat(wayBack(nina)).hasAttribute("href", TestKeycloak.PAGES.toString());

        assertThat(pageChecks.found()).isEmpty();
    }

    private static Locator wayBack(Person person) {
        return person.page().locator("#kc-content a.btn");
    }

    private void at(Person person, String address, String language, String heading) {
        Page page = person.page();
        page.navigate(address);
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            page.locator("#kc-locale [lang=" + language + "]").click();
        }
        assertThat(page.locator("h1")).hasText(heading);
        assertThat(page).hasTitle(heading + " – Artist Agent");
        pageChecks.here(person, heading);
    }

    @Test
    void a_new_person_creates_an_account_and_registers_an_artist(People people) {
        Person nina = people.stranger(Screen.PHONE).open("/").follow("Create account");
        assertThat(nina.page().locator("h1")).hasText("Create your account");

        nina.fillSignUp(new Account(People.userName("nina"), "Nina", "Novak"));
        nina.seesHeading("Welcome").follow("Register as an artist");
        nina.write("Stage name", "Nina of the First Day " + nina.hashCode())
                .choose("Country", "Iceland")
                .write("Genres", "indie pop")
                .press("Register");

        nina.reads("Welcome, Nina of the First Day");
        assertThat(nina.page()).hasTitle(Pattern.compile(".+ – Nina of the First Day .* – Artist Agent"));
        assertThat(nina.page().locator(".now")).containsText("Nina of the First Day");
    }
}
