package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.artistagent.standalone.ApiClient;
import org.junit.jupiter.api.Test;

/** Errors appear next to their fields, and the other input is kept. */
@PageTest
class FormErrorsTest {

    /** Turns off the browser's checks, which can be bypassed and do not catch everything. */
    private static final String LET_THE_SERVER_CHECK =
            "document.querySelectorAll('form').forEach(f => f.noValidate = true)";

    @Test
    void errors_are_at_their_fields_which_keep_their_values_and_get_the_focus(People people) {
        Person alma = people.newcomer(Screen.DESK, "Alma", "Brandt").open("/artists/new");
        alma.write("Stage name", "  ")
                .choose("Country", "Iceland")
                .write("Genres", "")
                .write("About you", "I wrote a lot here.")
                .write("Links", "ftp://example.org/music")
                .write("Email", "not an address")
                .tick("Singer");
        alma.page().evaluate(LET_THE_SERVER_CHECK);

        alma.press("Register");

        for (String label : new String[] {"Stage name", "Genres", "Links", "Email"}) {
            Locator field = alma.field(label);
            assertThat(field).hasAttribute("aria-invalid", "true");
            assertThat(alma.page().locator("#" + describedBy(field))).isVisible();
        }
        assertThat(alma.field("About you")).hasValue("I wrote a lot here.");
        assertThat(alma.field("Links")).hasValue("ftp://example.org/music");
        assertThat(alma.field("Country")).hasValue("IS");
        assertThat(alma.field("Singer")).isChecked();
        assertThat(alma.page().locator("[aria-invalid=true]").first()).isFocused();
        assertThat(alma.page().locator("#problems")).isHidden();
        assertThat(alma.page().locator(".err")).hasCount(4);

        alma.write("Stage name", "Alma Right " + alma.hashCode())
                .write("Genres", "indie pop")
                .write("Links", "https://example.org/music")
                .write("Email", "alma@example.org")
                .press("Register")
                .reads("Welcome, Alma Right");
    }

    @Test
    void invalid_tracks_and_releases_show_their_errors(People people) {
        Person alma = people.withAnArtist(Screen.PHONE, "Alma", "Brandt");

        alma.openOwn("/releases/new").write("Title", "Night Drive").write("UPC or EAN", "036000291453");
        alma.write("Release date", "2026-11-06").press("Add a release");
        assertThat(alma.field("UPC or EAN")).hasAttribute("aria-invalid", "true");
        assertThat(alma.field("Title")).hasValue("Night Drive");

        alma.openOwn("/tracks/new").write("Title", "Night Drive").write("Genres", "indie pop");
        alma.write("Length", "three minutes")
                .write("ISRC", "no code")
                .write("ISWC", "none")
                .press("Add a track");
        assertThat(alma.field("Length")).hasAttribute("aria-invalid", "true");
        assertThat(alma.field("Length")).hasValue("three minutes");
        assertThat(alma.field("ISRC")).hasAttribute("aria-invalid", "true");
        assertThat(alma.field("ISWC")).hasAttribute("aria-invalid", "true");
        alma.write("Length", "3:34")
                .write("ISRC", "")
                .write("ISWC", "")
                .press("Add a track")
                .reads("Night Drive was added as a draft.");
    }

    @Test
    void shares_that_do_not_add_up_are_refused_next_to_them(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        Person bruno = people.withAnArtist(Screen.PHONE, "Bruno", "Costa");

        alma.openOwn("/collaborations/new?to=" + bruno.artist());
        alma.tick("Mix").write("Message", "Would you mix this?");
        alma.write("Alma of", "70");
        assertThat(alma.field("Bruno of")).hasValue("30");
        alma.write("Bruno of", "40").write("Answer by", "2020-01-01").press("Send request");

        alma.reads("The shares add up to 110%. They must add up to 100%.");
        alma.reads("Choose a day from today to a year from now.");
        assertThat(alma.page().locator(".err, .alert.bad")).hasCount(2);
        assertThat(alma.field("Message")).hasValue("Would you mix this?");
        alma.write("Bruno of", "30")
                .write("Answer by", "")
                .press("Send request")
                .reads("Your request was sent.");
    }

    @Test
    void an_empty_request_has_the_focus_at_its_first_error_and_says_what_to_enter(People people) {
        Person bruno = people.withAnArtist(Screen.PHONE, "Bruno", "Costa");
        withoutAnything(people.withAnArtist(Screen.DESK, "Alma", "Brandt"), bruno);
        Person alva = people.withoutScript(Screen.DESK).signUp(new Account(People.userName("alva"), "Alva", "Berg"));
        people.register(alva);
        withoutAnything(alva, bruno);
    }

    private static void withoutAnything(Person alma, Person bruno) {
        alma.openOwn("/collaborations/new?to=" + bruno.artist());
        alma.page().evaluate(LET_THE_SERVER_CHECK);
        alma.write(alma.account().artist(), "70").write("Bruno of", "70").press("Send request");

        alma.reads("Choose one of these.").reads("Write a message.").reads("They must add up to 100%.");
        assertThat(alma.page().locator("[name=kind]").first()).isFocused();
    }

    @Test
    void an_emptied_profile_shows_all_errors_at_once(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt").openOwn("/edit");
        alma.page().evaluate(LET_THE_SERVER_CHECK);

        alma.write("Stage name", "").write("Genres", "").press("Save changes");

        alma.reads("Enter a stage name.").reads("Enter at least one genre.");
        assertThat(alma.page().locator(".err, .alert.bad")).hasCount(2);
    }

    @Test
    void a_concurrent_edit_shows_the_newest_version_and_the_persons_own_text(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        ApiClient program = people.programOf(alma.account());
        alma.openOwn("/edit").write("About you", "Written at home.");

        program.send("PATCH", "/artists/" + alma.artist(), "{\"bio\": \"Written on the road.\"}", "If-Match", "\"0\"")
                .must(200);
        program.get("/artists/" + alma.artist()).must(200);
        alma.press("Save changes");

        alma.reads("This changed after you opened it.").reads("Written at home.");
        assertThat(alma.field("About you")).hasValue("Written on the road.");
        alma.write("About you", "Written at home.").press("Save changes").reads("Your profile was updated.");
        alma.reads("Written at home.");
    }

    @Test
    void an_edit_from_a_second_tab_shows_the_version_of_the_other_tab(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/edit").write("About you", "From the first tab.");
        try (Page anotherTab = alma.browser().newPage()) {
            anotherTab.navigate(people.address() + "/artists/" + alma.artist() + "/edit");
            anotherTab.locator("#bio").fill("From the second tab.");
            anotherTab.locator("#main form button.primary").click();
            assertThat(anotherTab.locator("#main")).containsText("From the second tab.");
        }

        alma.press("Save changes").reads("This changed after you opened it.").reads("From the first tab.");

        assertThat(alma.field("About you")).hasValue("From the second tab.");
    }

    @Test
    void a_double_click_adds_one_release(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        addTwice(alma);
        assertThat(releases(people, alma)).isEqualTo(1);

        Person alva = people.withoutScript(Screen.DESK).signUp(new Account(People.userName("alva"), "Alva", "Berg"));
        people.register(alva);
        addTwice(alva);
        assertThat(releases(people, alva)).isEqualTo(1);
    }

    private static void addTwice(Person person) {
        person.openOwn("/releases/new").write("Title", "Only Once").write("Release date", "2026-11-06");
        person.page().locator("#main form button.primary").dblclick();
        person.reads("Only Once was added.");
    }

    private static int releases(People people, Person person) {
        return people.programOf(person.account())
                .get("/artists/" + person.artist() + "/releases")
                .must(200)
                .json()
                .get("items")
                .size();
    }

    private static String describedBy(Locator field) {
        String id = field.getAttribute("aria-describedby");
        assertThat(id).as("the error belongs to its field").isNotNull();
        return id.replace(".", "\\.");
    }
}
