package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.standalone.ApiClient;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pages tell both artists of a request that one of them has retired, and offer only what still works. */
@PageTest
class ARetiredArtistTest {

    @Test
    void a_request_of_an_artist_who_has_retired_is_declined(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        Person bruno = people.withAnArtist(Screen.PHONE, "Bruno", "Costa");
        ApiClient program = people.programOf(alma.account());
        UUID request = program.post("/collaborations", """
                {"fromArtistId": "%1$s", "toArtistId": "%2$s", "kind": "MIX", "message": "Would you mix this?",
                 "splits": [{"artistId": "%1$s", "shareBasisPoints": 6500}, {"artistId": "%2$s", "shareBasisPoints": 3500}]}""".formatted(alma.artist(), bruno.artist()))
                .must(201)
                .id();
        program.act("/artists/" + alma.artist() + "/retire", 0).must(200);
        program.get("/artists/" + alma.artist()).must(200);
        program.get("/collaborations/" + request).must(200);

        bruno.openOwn("/overview");
        assertThat(bruno.page().getByText("is waiting for your answer")).hasCount(0);
        assertThat(bruno.page().locator(".bottom .pip")).hasCount(0);
        bruno.openOwn("/collaborations").reads("has retired.").reads("Waiting for an answer");
        assertThat(bruno.page().getByText("Waiting for you")).hasCount(0);
        bruno.page().setViewportSize(320, 640);
        assertThat(bruno.page().locator("#requests b").boundingBox().width)
                .as("room for the name beside or above the status")
                .isGreaterThan(120);
        alma.openOwn("/collaborations?box=outgoing").reads("Waiting for an answer");
        bruno.open("/collaborations/" + request).reads("has retired, so this request can no longer be accepted.");
        assertThat(bruno.page().getByText("Accept…")).hasCount(0);
        bruno.openOwn("/collaborations/new?to=" + alma.artist()).reads("has retired and can’t receive requests.");
        bruno.open("/collaborations/" + request)
                .follow("Decline…")
                .press("Decline")
                .reads("You declined the request.");
    }

    @Test
    void no_form_of_a_retired_artist_is_shown(People people) {
        Person alma = people.withAnArtist(Screen.PHONE, "Alma", "Brandt");
        ApiClient program = people.programOf(alma.account());
        program.act("/artists/" + alma.artist() + "/retire", 0).must(200);
        program.get("/artists/" + alma.artist()).must(200);

        for (String form : new String[] {"/edit", "/retire", "/tracks/new", "/releases/new"}) {
            alma.openOwn(form).reads("This artist is retired, so nothing can be added or changed.");
            assertThat(alma.page().locator("#main form")).hasCount(0);
        }
        alma.follow("View your profile")
                .reads("Only people who are signed in can see this. The search doesn’t list it.");
    }
}
