package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The main workflow, from the first click to an agreement, with and without JavaScript. */
@PageTest
class AFirstDayTest {

    private static final String FIGURES = """
            date,streams
            2026-11-06,1204
            2026-11-07,1377
            2026-11-09,1130
            """;

    @Test
    void alma_sees_her_streams_and_agrees_with_bruno_on_shares(People people) {
        Person alma = people.stranger(Screen.DESK).signUpInTheBrowser(account("Alma", "Brandt"));
        Person bruno = people.stranger(Screen.PHONE).signUpInTheBrowser(account("Bruno", "Costa"));

        importAndAgree(alma, bruno);

        assertThat(alma.page().locator(".side .who")).isHidden();
    }

    @Test
    void the_same_workflow_works_without_javascript(People people) {
        Person alma = people.withoutScript(Screen.DESK).signUpInTheBrowser(account("Alva", "Berg"));
        Person bruno = people.withoutScript(Screen.PHONE).signUpInTheBrowser(account("Bo", "Carlsen"));

        importAndAgree(alma, bruno);
    }

    private static Account account(String firstName, String lastName) {
        return new Account(People.userName(firstName), firstName, lastName);
    }

    private static void importAndAgree(Person alma, Person bruno) {
        String almasName = "Alma Voss " + alma.hashCode();
        String brunosName = "Bruno Keller " + bruno.hashCode();

        register(alma, almasName, "Switzerland", "indie pop, dream pop", "Producer");
        addANightDrive(alma);
        uploadFigures(alma);
        readFigures(alma);

        register(bruno, brunosName, "Germany", "electronica, indie pop", "Singer");

        propose(alma, almasName, brunosName);
        String where = alma.where();

        bruno.goTo("Inbox").reads(almasName).reads("Waiting for you").follow(almasName);
        bruno.reads("Would you remix Night Drive?").reads("60%").reads("40%");
        bruno.follow("Accept…")
                .seesHeading("Accept this request?")
                .reads("40%")
                .reads("They can’t be changed afterwards.");
        bruno.press("Accept these terms")
                .reads("You accepted. The shares are agreed.")
                .reads("Agreed shares");

        alma.open(where).reads("Accepted").reads("Agreed shares");
        alma.goTo("Collaborations").follow("Sent").reads(brunosName).reads("Accepted");

        alma.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .locator("visible=true")
                .first()
                .click();
        alma.reads("Your music, your figures, your people");
        alma.open(where);
        assertThat(alma.page().url()).as("signed out at Keycloak too").contains("/realms/artist-agent/");
    }

    private static void register(Person person, String name, String country, String genres, String lookingFor) {
        person.seesHeading("Welcome").follow("Register as an artist");
        person.write("Stage name", name)
                .choose("Country", country)
                .write("Genres", genres)
                .write("About you", "Songs for the drive home.")
                .tick(lookingFor)
                .press("Register")
                .reads("Welcome, " + name);
    }

    private static void addANightDrive(Person alma) {
        alma.goTo("Music").follow("Add a release");
        alma.write("Title", "Night Drive")
                .choose("Kind", "Single")
                .write("Release date", "2026-11-06")
                .write("UPC or EAN", "036000291452")
                .press("Add a release")
                .reads("Night Drive was added. Now add its tracks.");
        for (String title : new String[] {"Night Drive", "Night Drive (Acoustic)"}) {
            alma.goTo("Music").follow("Add a track to Night Drive");
            assertThat(alma.field("Release")).not().hasValue("");
            alma.write("Title", title)
                    .write("Length", "3:34")
                    .write("Genres", "indie pop")
                    .press("Add a track")
                    .reads(title + " was added as a draft.");
        }
        alma.goTo("Music").follow("Night Drive (Acoustic)").press("Publish").reads("The track is published.");
    }

    private static void uploadFigures(Person alma) {
        alma.goTo("Imports")
                .attach("Files", "night-drive-timeline.csv", FIGURES)
                .press("Upload");
        alma.seesHeading("Check this file")
                .reads("Streams per day of “Night Drive”")
                .reads("6 Nov – 9 Nov, 3 days");
        alma.press("Import").reads("3 rows were imported. Your figures are up to date.");
        alma.follow("See your figures");
    }

    private static void readFigures(Person alma) {
        alma.seesHeading("Overview").reads("3,711");
        boolean script = (boolean) alma.page().evaluate("document.documentElement.hasAttribute('data-js')");
        if (script) {
            assertThat(alma.page().locator("figure.chart .plot canvas").first()).isVisible();
            alma.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Table").setExact(true))
                    .click();
        }
        assertThat(alma.page().locator("figure.chart table")).isVisible();
        alma.reads("1,377");
        assertThat(row(alma, "8 Nov")).containsText("not reported");
        assertThat(row(alma, "6 Nov")).containsText("Night Drive released");

        alma.follow("7 days");
        assertThat(alma.page()).hasURL(Pattern.compile("period=7"));
        assertThat(alma.page().locator("figure.chart tbody tr")).hasCount(7);
        alma.reads("Up to 9 Nov 2026");
    }

    private static Locator row(Person alma, String day) {
        return alma.page()
                .locator("figure.chart tbody tr")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\b" + day)));
    }

    private static void propose(Person alma, String almasName, String brunosName) {
        alma.goTo("Find artists").write("Name", brunosName).press("Search");
        alma.follow(brunosName).seesHeading(brunosName).follow("Propose a collaboration");
        alma.tick("Remix")
                .write("Message", "Would you remix Night Drive?")
                .choose("Track", "Night Drive")
                .write(almasName, "60")
                .write(brunosName, "40")
                .press("Send request")
                .reads("Your request was sent.");
    }
}
