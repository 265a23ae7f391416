package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Playlist figures are imported from a file, checked, and shown with their period. */
@PageTest
class PlaylistsTest {

    private static final String FILE = """
            title,author,listeners,streams,date_added
            "Focus, Now",Case Curator,100,150,2026-10-02
            Kitchen,n/a,-,41,
            """;

    @Test
    void playlists_are_imported_and_shown_with_their_period(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        importPlaylists(alma, FILE).reads("2 rows were imported.");

        alma.openOwn("/overview");
        Locator card = alma.card("Playlists");
        assertThat(card).containsText("1 Oct – 28 Oct");
        assertThat(card).containsText("Case Curator");
        card.getByText("See all").click();

        alma.seesHeading("Playlists").reads("Where listeners find your music.");
        Locator rows = alma.page().locator("#main tbody tr");
        assertThat(rows).hasCount(2);
        assertThat(rows.first()).containsText("Focus, Now");
        assertThat(rows.first()).containsText("150");
        assertThat(rows.first()).containsText("2 Oct 2026");
        assertThat(rows.last()).containsText("not reported");
    }

    @Test
    void a_later_import_reports_how_many_rows_it_replaced(People people) {
        Person alma = people.withAnArtist(Screen.PHONE, "Alma", "Brandt");
        importPlaylists(alma, FILE).reads("2 rows were imported.");

        importPlaylists(alma, FILE.replace("150", "151"))
                .reads("1 row replaced figures from an earlier import.")
                .reads("Days: 1 Oct – 28 Oct.");

        alma.openOwn("/playlists").reads("151");
        assertThat(alma.page().locator("#main tbody tr").first().getByText("added 2 Oct 2026"))
                .isVisible();
    }

    private static Person importPlaylists(Person alma, String file) {
        alma.openOwn("/imports").attach("Files", "playlists.csv", file);
        alma.press("Upload")
                .seesHeading("Check this file")
                .reads("Totals for each playlist with your music")
                .reads("Case Curator");
        alma.write("First day", "2026-10-01").write("Last day", "2026-10-28");
        return alma.press("Import");
    }
}
