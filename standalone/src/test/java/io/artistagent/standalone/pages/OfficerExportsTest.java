package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The compliance officer exports the log, saves its files, and looks at a past dashboard. */
@PageTest
class OfficerExportsTest {

    private static final Account CLARA = new Account("clara", "Clara", "Demo");
    private static final double A_MINUTE = Duration.ofMinutes(1).toMillis();

    @Test
    void an_export_is_started_from_the_desk_watched_and_saved(People people) throws IOException {
        Person clara = people.stranger(Screen.DESK).signIn(CLARA).open("/audit");
        clara.page().locator("nav.tabs").getByText("Exports").click();
        clara.seesHeading("Exports").press("Start export").reads("The export has begun.");

        assertThat(clara.page().locator("#exported .badge").first())
                .hasText("Done", new LocatorAssertions.HasTextOptions().setTimeout(A_MINUTE));
        Locator manifest = clara.page().locator("#exported a[href$='/manifest.json']");
        Download saved = clara.page().waitForDownload(manifest::click);
        assertThat(Files.readString(saved.path())).startsWith("{").contains("sha256");
        Locator events = clara.page().locator("#exported a[href$='.ndjson.gz']").first();
        Download file = clara.page().waitForDownload(events::click);
        assertThat(Files.readAllBytes(file.path())).startsWith(0x1F, 0x8B);

        Locator all = clara.page().getByText("Save all files as ZIP");
        Download archive = clara.page().waitForDownload(all::click);
        assertThat(names(archive)).contains("manifest.json", "manifest.jws", "checkpoint");
        clara.press("Delete export").reads("The export and its files are deleted.");

        clara.open("/audit/exports")
                .write("From", "2999-01-01T00:00")
                .press("Start export")
                .reads("before the end");
    }

    private static List<String> names(Download archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.path().toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    @Test
    void a_past_dashboard_shows_its_artist_only_for_a_purpose(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        Person clara = people.stranger(Screen.PHONE).signIn(CLARA);
        JsonNode event = OfficerTest.lastEvent(people.programOf(CLARA), alma.artist(), 1);

        clara.open("/audit/things/" + alma.artist() + "?atIndex="
                        + event.path("index").asString())
                .follow("Dashboard at this moment")
                .seesHeading("Past dashboard")
                .reads("withheld")
                .reads("Key figures");
        clara.press("State your purpose")
                .write("Why do you look at personal data?", "Dispute about figures")
                .press("Show personal data");
        assertThat(clara.page().locator("#about .badge")).hasCount(0);
        clara.press("End");

        clara.open("/audit/dashboard").write("Artist", "nonsense").press("Show").reads("Enter the id of an artist");
        clara.open("/audit/dashboard?artist=" + alma.artist() + "&asOf=2020-01-01T00:00")
                .reads("Nothing had happened yet at that moment.")
                .follow("Show what it was like then")
                .reads("As it was at place");
    }
}
