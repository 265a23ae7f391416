package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Files come in many at once, are looked at before anything is recorded, and a file that came before is known. */
@PageTest
class SeveralFilesTest {

    private static final FilePayload AUDIENCE =
            csv("alma-audience-timeline.csv", "date,listeners,streams,followers\n2026-10-01,120,300,40\n");
    private static final FilePayload SONGS = csv("alma-songs-28day.csv", "song,listeners,streams,saves\nBoat,1,2,3\n");
    private static final FilePayload NO_TABLE = csv("notes.csv", "Dear diary\n");

    @Test
    void several_files_come_in_at_once_and_each_is_looked_at(People people) {
        several(people.withAnArtist(Screen.DESK, "Alma", "Brandt"));
    }

    @Test
    void the_same_works_without_a_script(People people) {
        Person alva = people.withoutScript(Screen.PHONE).signUp(new Account(People.userName("alva"), "Alva", "Berg"));
        people.register(alva);
        several(alva);
    }

    private static void several(Person alma) {
        alma.openOwn("/imports").field("Files").setInputFiles(new FilePayload[] {AUDIENCE, SONGS, NO_TABLE});
        alma.press("Upload").reads("notes.csv").reads("Not imported");

        alma.openOwn("/imports").reads("2 files to check");
        alma.press("Import all").reads("Enter the first day these figures cover.");
        alma.reads("Your file is being imported.").reads("1 file to check");
        alma.write("First day", "2026-10-01").write("Last day", "2026-10-28");
        alma.press("Import").reads("Your file is being imported.");
    }

    @Test
    void a_file_that_came_before_leads_to_the_first_import(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/imports").field("Files").setInputFiles(AUDIENCE);
        alma.press("Upload").seesHeading("Check this file").press("Import").reads("1 row was imported.");
        String first = alma.where();

        alma.openOwn("/imports").field("Files").setInputFiles(AUDIENCE);
        alma.press("Upload").reads("You have already imported this file.").reads("1 row was imported.");

        assertThat(alma.page()).hasURL(alma.page().url().replaceFirst("/imports/.*", first + "?known"));
    }

    @Test
    void a_timeline_waits_while_its_track_is_added(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/imports")
                .field("Files")
                .setInputFiles(csv("Night Drive-timeline.csv", "date,streams\n2026-10-01,300\n"));
        alma.press("Upload").reads("Add the track first").follow("Add a track");

        assertThat(alma.field("Title")).hasValue("Night Drive");
        alma.write("Length", "3:34").write("Genres", "indie pop").press("Add a track");

        alma.seesHeading("Check this file").reads("Streams per day of “Night Drive”");
        alma.press("Import").reads("1 row was imported.");
    }

    @Test
    void a_file_that_can_be_read_in_two_ways_is_asked_about(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/imports")
                .field("Files")
                .setInputFiles(csv("alma-audience-timeline.csv", "date,listeners\n03/04/2026,1\n04/04/2026,2\n"));
        alma.press("Upload").reads("How are they written?");

        Locator row = alma.page().locator("[data-result=refused]");
        row.getByLabel("Day first").check();
        alma.press("Upload again").seesHeading("Check this file").reads("3 Apr – 4 Apr, 2 days");
    }

    private static FilePayload csv(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
