package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.artistagent.standalone.ApiClient;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A listening history is visible only to its owner. */
@PageTest
class AListenerTest {

    @Test
    void only_the_listener_sees_their_imported_history(People people) {
        Person olaf = people.newcomer(Screen.PHONE, "Olaf", "Lind");
        olaf.open("/start")
                .follow("Your listening")
                .reads("Nothing imported yet")
                .reads("Only you can see this.");
        olaf.follow("Import files");
        olaf.field("Files")
                .setInputFiles(new FilePayload(
                        "Streaming_History_Audio_2026.json", "application/json", History.ofPlays(2_000)));
        olaf.press("Upload").seesHeading("Check this file").press("Import");
        olaf.reads("2,000 plays were imported. Only you can see them.");

        olaf.follow("See what you listened to").seesHeading("Your listening").reads("Your top tracks");
        assertThat(olaf.card("Your top tracks").locator("tbody tr")).hasCount(10);
        assertThat(olaf.card("Your top artists").locator("tbody tr")).hasCount(10);
        assertThat(olaf.card("Time of day").locator("tbody tr")).hasCount(24);
        olaf.follow("2026").reads("Minutes");
        assertThat(olaf.page()).hasURL(java.util.regex.Pattern.compile("period=2026"));

        people.newcomer(Screen.DESK, "Nina", "Novak").open("/me/listening").reads("Nothing imported yet");
    }

    @Test
    void files_of_ones_artist_do_not_appear_beside_ones_own_listening(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        ApiClient program = people.programOf(alma.account());
        String track = program.post("/artists/" + alma.artist() + "/tracks", """
                {"title": "Boat", "durationMs": 214000, "genres": ["indie pop"], "explicit": false, "credits": []}""")
                .must(201)
                .id()
                .toString();
        for (int i = 1; i <= 21; i++) {
            program.upload(
                            "/artists/" + alma.artist() + "/imports",
                            "week-%d-audience-timeline.csv".formatted(i),
                            "date,streams\n2026-10-%02d,many\n2026-09-30,%d\n"
                                    .formatted(i, i)
                                    .getBytes(StandardCharsets.UTF_8),
                            "trackId",
                            track)
                    .must(202);
            if (i == 1) {
                program.upload("/me/imports", "Streaming_History_Audio_2026.json", History.ofPlays(3))
                        .must(202);
            }
        }
        program.get("/me/imports").must(200);

        alma.open("/me/imports").reads("Streaming_History_Audio_2026.json");

        assertThat(alma.page().locator("#main")).not().containsText("audience-timeline.csv");
    }
}
