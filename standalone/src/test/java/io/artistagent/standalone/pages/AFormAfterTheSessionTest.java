package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing that a person wrote is lost because their session ended before they sent it. */
@PageTest
class AFormAfterTheSessionTest {

    private final Looks looks = new Looks();

    @AfterEach
    void everything_seen_fits_and_is_for_everybody() {
        assertThat(looks.found()).isEmpty();
    }

    @Test
    void who_has_to_sign_in_again_is_given_back_what_they_filled_in(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/releases/new").write("Title", "Night Drive").write("Release date", "2026-11-06");

        alma.browser().clearCookies();
        alma.press("Add a release").credentials(alma.account());

        alma.seesHeading("You’re signed in again").reads("Night Drive");
        looks.here(alma, "signed in again");
        alma.press("Send it now").reads("Night Drive was added. Now add its tracks.");
    }

    @Test
    void the_same_holds_without_a_script_and_with_ticks_and_long_texts(People people) {
        Person alva = people.withoutScript(Screen.PHONE).signUp(new Account(People.userName("alva"), "Alva", "Berg"));
        people.register(alva);
        alva.openOwn("/edit")
                .write("About you", "First line.\nSecond line & <more>.")
                .tick("Remixer");

        forgetSession(alva);
        alva.press("Save changes");

        alva.seesHeading("You’re signed in again").reads("Remixer");
        alva.press("Send it now").reads("Your profile was updated.").reads("Second line & <more>.");
    }

    @Test
    void somebody_else_at_the_same_browser_is_not_shown_it(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        Person bruno = people.withAnArtist(Screen.DESK, "Bruno", "Sander");
        alma.openOwn("/releases/new").write("Title", "Kept Secret").write("Release date", "2026-11-06");

        alma.browser().clearCookies();
        alma.press("Add a release").credentials(bruno.account()).seesHeading("Overview");

        alma.open("/resume").seesHeading("Overview");
    }

    @Test
    void what_is_no_longer_wanted_is_thrown_away(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/releases/new").write("Title", "Never Mind").write("Release date", "2026-11-06");

        forgetSession(alma);
        alma.press("Add a release").press("Discard it").seesHeading("Add a release");

        assertThat(alma.field("Title")).hasValue("");
        alma.open("/resume").seesHeading("Overview");
    }

    @Test
    void a_file_has_to_be_chosen_again(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/imports").attach("Files", "alma-audience-timeline.csv", "date,streams\n2026-11-06,12\n");

        forgetSession(alma);
        alma.press("Upload");

        looks.here(alma.seesHeading("Please choose the file again"), "choose the file again");
        // The script that sends the file is told that nobody is signed in
        alma.complaints().forget();
        alma.follow("Choose the file again").seesHeading("Imports");
        alma.attach("Files", "alma-audience-timeline.csv", "date,listeners,streams,followers\n2026-11-06,3,12,1\n")
                .press("Upload")
                .seesHeading("Check this file")
                .press("Import")
                .reads("1 row was imported.");
    }

    @Test
    void a_form_from_before_a_new_session_is_old_and_not_forbidden(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/releases/new").write("Title", "Old Form").write("Release date", "2026-11-06");

        forgetSession(alma);
        try (var anotherTab = alma.browser().newPage()) {
            anotherTab.navigate(people.address() + "/artists");
        }
        alma.press("Add a release");

        alma.seesHeading("This form is out of date").reads("Reload the form").reads("Old Form");
        looks.here(alma, "form out of date");
        alma.press("Send it now").reads("Old Form was added.");
    }

    @Test
    void signing_out_needs_no_session(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/catalogue");

        forgetSession(alma);
        alma.page().locator(".side .who button").click();

        assertThat(alma.where()).isEqualTo("/");
        alma.reads("Your music, your figures, your people");
    }

    /** Keycloak still remembers the person, so that nothing has to be typed. */
    private static void forgetSession(Person person) {
        person.browser().clearCookies(new ClearCookiesOptions().setName("artist-agent"));
    }
}
