package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages of Keycloak on which a person chooses a password. */
@PageTest
class NewPasswordPagesTest {

    private final PageChecks pageChecks = new PageChecks();

    @Test
    void passwords_that_differ_are_described_on_the_pages_that_set_one(People people) {
        Person nina = people.newcomer(Screen.PHONE, "Nina", "Novak");
        Page page = people.stranger(Screen.PHONE).open("/").follow("Sign in").page();
        String signIn = page.url();

        page.locator("#kc-registration a").click();
        String name = People.userName("nina");
        page.locator("#username").fill(name);
        page.locator("#email").fill(name + "@example.org");
        page.locator("#firstName").fill("Nina");
        page.locator("#lastName").fill("Novak");
        page.locator("#password").fill("a long password");
        page.locator("#password-confirm").fill("another password");
        page.locator("#kc-register-form [type=submit]").click();
        assertThat(page.locator("#password")).isFocused();
        FieldErrors.describe(page, "password", "password-confirm");

        nina.page().navigate(signIn + "&kc_action=UPDATE_PASSWORD");
        chooses(nina.page(), "a long password", "another password");
        FieldErrors.describe(nina.page(), "password-new", "password-confirm");
        assertThat(nina.page().locator("#password-new")).isFocused();
        assertThat(nina.page().locator(".field:has(#password-new) .err")).hasText("The passwords don’t match.");
    }

    @Test
    void a_refused_password_is_described_at_its_field(People people) {
        Person nina = people.newcomer(Screen.PHONE, "Nina", "Novak");
        Page page = nina.page();
        String signIn =
                people.stranger(Screen.PHONE).open("/").follow("Sign in").page().url();

        page.navigate(signIn + "&kc_action=UPDATE_PASSWORD");
        assertThat(page.locator("#password-new")).hasAccessibleDescription("At least 8 characters. Not your username.");
        for (List<String> refused :
                List.of(List.of("", "Enter a password."), List.of("short", "Use at least 8 characters."))) {
            chooses(page, refused.getFirst(), refused.getFirst());
            assertThat(page.locator(".field:has(#password-new) .err")).hasText(refused.getLast());
            assertThat(page.locator(".alert")).hasCount(0);
            assertThat(page.locator("#password-new")).isFocused();
            FieldErrors.describe(page, "password-new");
        }
        double distance = distance(page, ".field:has(#password-new)", ".field:has(#password-confirm)");
        assertThat(distance(page, ".field:has(#password-confirm)", ".check")).isCloseTo(distance, within(0.1));
        assertThat(distance(page, ".check", ".acts")).isCloseTo(distance, within(0.1));
        pageChecks.here(nina, "a refused password");

        assertThat(pageChecks.found()).isEmpty();
    }

    @Test
    void passwords_have_no_button_without_a_script_to_show_them(People people) {
        Page page =
                people.withoutScript(Screen.PHONE).open("/").follow("Sign in").page();

        assertThat(page.locator(".eye")).isHidden();
        page.locator("#kc-registration a").click();
        assertThat(page.locator(".eye")).hasCount(2);
        assertThat(page.locator(".eye").first()).isHidden();
        assertThat(page.locator(".eye").last()).isHidden();

        Page scripted =
                people.stranger(Screen.PHONE).open("/").follow("Sign in").page();
        scripted.locator(".eye").click();
        assertThat(scripted.locator("#password")).hasAttribute("type", "text");
    }

    private static double distance(Page page, String above, String below) {
        BoundingBox upper = page.locator(above).boundingBox();
        return page.locator(below).boundingBox().y - upper.y - upper.height;
    }

    private static void chooses(Page page, String password, String repeated) {
        page.locator("#password-new").fill(password);
        page.locator("#password-confirm").fill(repeated);
        page.locator("[type=submit][name=login]").click();
    }
}
