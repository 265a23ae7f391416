package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A form that is sent after the session has ended is not lost. */
@PageTest
class AFormAfterTheSessionTest {

    private final PageChecks pageChecks = new PageChecks();

    @AfterEach
    void every_page_fits_and_is_accessible() {
        assertThat(pageChecks.found()).isEmpty();
    }

    @Test
    void a_form_is_restored_after_signing_in_again(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/releases/new").write("Title", "Night Drive").write("Release date", "2026-11-06");

        alma.browser().clearCookies();
        alma.press("Add a release").credentials(alma.account());

        alma.seesHeading("You’re signed in again").reads("Night Drive");
        pageChecks.here(alma, "signed in again");
        alma.press("Send it now").reads("Night Drive was added. Now add its tracks.");
    }

    @Test
    void a_form_with_checkboxes_and_long_texts_is_restored_without_javascript(People people) {
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
    void a_restored_form_is_not_shown_to_another_person(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        Person bruno = people.withAnArtist(Screen.DESK, "Bruno", "Sander");
        alma.openOwn("/releases/new").write("Title", "Kept Secret").write("Release date", "2026-11-06");

        alma.browser().clearCookies();
        alma.press("Add a release").credentials(bruno.account()).seesHeading("Overview");

        alma.open("/resume").seesHeading("Overview");
    }

    @Test
    void a_restored_form_can_be_discarded(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/releases/new").write("Title", "Never Mind").write("Release date", "2026-11-06");

        forgetSession(alma);
        alma.press("Add a release").press("Discard it").seesHeading("Add a release");

        assertThat(alma.field("Title")).hasValue("");
        alma.open("/resume").seesHeading("Overview");
    }

    @Test
    void a_file_must_be_chosen_again(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/imports").attach("Files", "alma-audience-timeline.csv", "date,streams\n2026-11-06,12\n");

        forgetSession(alma);
        alma.press("Upload");

        pageChecks.here(alma.seesHeading("Please choose the file again"), "choose the file again");
        // The upload script got a response that says that no one is signed in
        alma.complaints().forget();
        alma.follow("Choose the file again").seesHeading("Imports");
        alma.attach("Files", "alma-audience-timeline.csv", "date,listeners,streams,followers\n2026-11-06,3,12,1\n")
                .press("Upload")
                .seesHeading("Check this file")
                .press("Import")
                .reads("1 row was imported.");
    }

    @Test
    void a_form_from_an_earlier_session_is_reported_as_out_of_date(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/releases/new").write("Title", "Old Form").write("Release date", "2026-11-06");

        forgetSession(alma);
        try (Page anotherTab = alma.browser().newPage()) {
            anotherTab.navigate(people.address() + "/artists");
        }
        alma.press("Add a release");

        alma.seesHeading("This form is out of date").reads("Reload the form").reads("Old Form");
        pageChecks.here(alma, "form out of date");
        alma.press("Send it now").reads("Old Form was added.");
    }

    @Test
    void signing_out_works_without_a_session(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/catalogue");

        forgetSession(alma);
        alma.page().locator(".side .who button").click();

        assertThat(alma.where()).isEqualTo("/");
        alma.reads("Your music, your figures, your people");
    }

    /** Ends the session of the pages only. Keycloak still remembers the person, who need not enter a password. */
    private static void forgetSession(Person person) {
        person.browser().clearCookies(new ClearCookiesOptions().setName("artist-agent"));
    }
}
