package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Several files can be uploaded at once, each is checked before it is imported, and repeated files are recognised. */
@PageTest
class SeveralFilesTest {

    private static final FilePayload AUDIENCE =
            csv("alma-audience-timeline.csv", "date,listeners,streams,followers\n2026-10-01,120,300,40\n");
    private static final FilePayload SONGS = csv("alma-songs-28day.csv", "song,listeners,streams,saves\nBoat,1,2,3\n");
    private static final FilePayload NO_TABLE = csv("notes.csv", "Dear diary\n");

    @Test
    void several_files_are_uploaded_at_once_and_each_is_checked(People people) {
        several(people.withAnArtist(Screen.DESK, "Alma", "Brandt"));
    }

    @Test
    void several_files_are_uploaded_without_javascript(People people) {
        Person alva = people.withoutScript(Screen.PHONE).signUp(new Account(People.userName("alva"), "Alva", "Berg"));
        people.register(alva);
        several(alva);
    }

    private static void several(Person alma) {
        alma.openOwn("/imports").field("Files").setInputFiles(new FilePayload[] {AUDIENCE, SONGS, NO_TABLE});
        alma.press("Upload").reads("notes.csv").reads("Not imported");

        alma.openOwn("/imports")
                .reads("2 files to check")
                .reads("To import all files at once, fill in:")
                .reads("alma-songs-28day.csv: the first day, the last day");
        assertThat(recordAll(alma)).isHidden();
        alma.write("First day", "2026-10-01").press("Import").reads("Enter the last day these figures cover.");
    }

    @Test
    void all_files_can_be_imported_at_once_when_each_is_complete(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/imports").field("Files").setInputFiles(new FilePayload[] {AUDIENCE, SONGS});
        alma.press("Upload").reads("2 files to check");
        Locator all = recordAll(alma);
        assertThat(all).isHidden();

        alma.write("First day", "2026-10-01");
        assertThat(all).isHidden();
        alma.write("Last day", "2026-10-28");
        assertThat(all).isVisible();
        assertThat(alma.page().getByText("To import all files at once")).isHidden();
        alma.write("Last day", "");
        assertThat(all).isHidden();
        alma.write("Last day", "2026-10-28");

        alma.press("Import all").reads("2 files are being imported.");
    }

    @Test
    void files_can_be_dropped_anywhere_on_the_page(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        Page page = alma.openOwn("/imports").page();
        JSHandle files = page.evaluateHandle("""
                files => {
                  const dropped = new DataTransfer();
                  files.forEach(([name, text]) => dropped.items.add(new File([text], name, { type: 'text/csv' })));
                  return dropped;
                }""", List.of(dropped(AUDIENCE), dropped(SONGS)));

        page.dispatchEvent("h1", "dragover", Map.of("dataTransfer", files));
        assertThat(page.locator("html")).hasClass(Pattern.compile("\\bdropping\\b"));
        page.dispatchEvent("h1", "drop", Map.of("dataTransfer", files));

        alma.reads("2 files to check")
                .reads("alma-audience-timeline.csv")
                .reads("Your audience per day")
                .reads("Totals for each of your songs");
        assertThat(page.locator("html.dropping")).hasCount(0);
    }

    private static Locator recordAll(Person alma) {
        return alma.page().getByText("Import all", new Page.GetByTextOptions().setExact(true));
    }

    private static List<String> dropped(FilePayload file) {
        return List.of(file.name, new String(file.buffer, StandardCharsets.UTF_8));
    }

    @Test
    void a_file_can_be_read_again_in_another_encoding(People people) {
        words(people.withAnArtist(Screen.DESK, "Alma", "Brandt"));
    }

    @Test
    void a_file_can_be_read_again_without_javascript(People people) {
        Person alva = people.withoutScript(Screen.PHONE).signUp(new Account(People.userName("alva"), "Alva", "Berg"));
        people.register(alva);
        words(alva);
    }

    private static void words(Person alma) {
        FilePayload polish = new FilePayload(
                "songs.csv", "text/csv", "song,streams\nŁódź,10\n".getBytes(Charset.forName("ISO-8859-2")));
        alma.openOwn("/imports").field("Files").setInputFiles(polish);
        alma.press("Upload").seesHeading("Check this file").reads("Do these words look right?");

        alma.page().getByText("No, they look wrong").click();
        alma.tick("Łódź").field("Choose the same file again").setInputFiles(polish);
        alma.press("Read it again").seesHeading("Check this file");

        assertThat(alma.page().locator(".sample")).containsText("Łódź");
        assertThat(alma.page().getByText("Do these words look right?")).hasCount(0);
        alma.openOwn("/imports").reads("1 file to check").reads("Discarded");
    }

    @Test
    void a_repeated_file_leads_to_its_first_import(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/imports").field("Files").setInputFiles(AUDIENCE);
        alma.press("Upload").seesHeading("Check this file").press("Import").reads("1 row was imported.");
        String first = alma.where();

        alma.openOwn("/imports").field("Files").setInputFiles(AUDIENCE);
        alma.press("Upload").reads("You already uploaded this file.").reads("1 row was imported.");

        assertThat(alma.page()).hasURL(alma.page().url().replaceFirst("/imports/.*", first + "?known"));
    }

    @Test
    void a_timeline_waits_until_its_track_is_added(People people) {
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
    void an_ambiguous_date_format_is_asked_about(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/imports")
                .field("Files")
                .setInputFiles(csv("alma-audience-timeline.csv", "date,listeners\n03/04/2026,1\n04/04/2026,2\n"));
        alma.press("Upload").reads("How are they written?");

        Locator row = alma.page().locator("[data-result=asked]");
        alma.press("Upload again");
        assertThat(row.getByText("Choose one of these, then upload again.")).isVisible();
        row.getByLabel("Day first").check();
        alma.press("Upload again").seesHeading("Check this file").reads("3 Apr – 4 Apr, 2 days");
    }

    private static FilePayload csv(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
