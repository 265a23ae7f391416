package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.artistagent.standalone.ApiClient;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The terms are next to the button, and no agreement is made or ended with a single click. */
@PageTest
class AnAgreementTest {

    @Test
    void the_terms_are_above_the_button_on_a_phone(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        Person bruno = people.withAnArtist(Screen.PHONE, "Bruno", "Costa");

        bruno.open("/collaborations/" + request(people, alma, bruno));
        assertThat(bottom(bruno.page().locator("#terms")))
                .isLessThan(top(bruno.page().locator("a.btn.primary")));
        bruno.follow("Accept…").reads("65%").reads("35%").reads("Would you mix this?");
        assertThat(bottom(bruno.page().locator("#terms")))
                .isLessThan(top(bruno.page().locator("#main button.primary")));
        bruno.follow("Back").reads("Waiting for you");
    }

    @Test
    void a_change_is_shown_before_a_changed_request_is_accepted(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        Person bruno = people.withAnArtist(Screen.PHONE, "Bruno", "Costa");
        UUID request = request(people, alma, bruno);
        bruno.open("/collaborations/" + request).follow("Accept…");

        people.programOf(alma.account())
                .post("/collaborations/" + request + "/comments", "{\"text\": \"It has to be done by Friday.\"}")
                .must(201);
        bruno.press("Accept these terms").reads("Nothing has been done yet.").reads("It has to be done by Friday.");
        assertThat(bruno.page().locator("#problems")).isFocused();

        bruno.press("Accept these terms").reads("You accepted. The shares are agreed.");
    }

    @Test
    void ending_an_agreement_shows_the_consequences_first(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        Person bruno = people.withAnArtist(Screen.PHONE, "Bruno", "Costa");
        UUID request = request(people, alma, bruno);
        ApiClient program = people.programOf(bruno.account());
        program.act("/collaborations/" + request + "/accept", 0).must(200);
        program.get("/collaborations/" + request).must(200);

        alma.open("/collaborations/" + request).follow("End this agreement…");
        alma.reads("neither of you can reopen it");
        alma.press("End this agreement").reads("You ended the agreement.").reads("Ended");

        bruno.open("/collaborations/" + request + "/steps?step=CANCEL").reads("This is no longer possible.");
    }

    @Test
    void a_name_beside_a_status_has_room_on_the_narrowest_screen(People people) {
        Person alma = people.withAnArtist(Screen.NARROW, "Alma", "Brandt");
        Person bruno = people.withAnArtist(Screen.PHONE, "Bruno", "Costa");
        ApiClient program = people.programOf(alma.account());
        UUID track = program.post("/artists/" + alma.artist() + "/tracks", """
                {"title": "Boat", "durationMs": 214000, "genres": ["indie pop"], "explicit": false, "credits": []}""")
                .must(201)
                .id();
        program.get("/tracks/" + track).must(200);
        request(people, alma, bruno, "\"" + track + "\"");

        alma.open("/tracks/" + track).reads("Waiting for an answer");

        assertThat(alma.card("Collaborations").locator("b").boundingBox().width).isGreaterThan(120);
    }

    private static UUID request(People people, Person from, Person to) {
        return request(people, from, to, "null");
    }

    /** Sends a request and waits until it can be read. */
    private static UUID request(People people, Person from, Person to, String track) {
        ApiClient program = people.programOf(from.account());
        UUID id = program.post("/collaborations", """
                {"fromArtistId": "%1$s", "toArtistId": "%2$s", "kind": "MIX", "message": "Would you mix this?", "trackId": %3$s,
                 "splits": [{"artistId": "%1$s", "shareBasisPoints": 6500}, {"artistId": "%2$s", "shareBasisPoints": 3500}]}""".formatted(from.artist(), to.artist(), track))
                .must(201)
                .id();
        program.get("/collaborations/" + id).must(200);
        return id;
    }

    private static double top(Locator it) {
        return it.boundingBox().y;
    }

    private static double bottom(Locator it) {
        return it.boundingBox().y + it.boundingBox().height;
    }
}
