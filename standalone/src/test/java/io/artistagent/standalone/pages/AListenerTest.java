package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
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
}
