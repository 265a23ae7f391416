package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.artistagent.standalone.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a person agrees to stands beside the button, and nothing that binds or ends is done with one click. */
@PageTest
class AnAgreementTest {

    @Test
    void the_terms_stand_above_the_button_on_a_phone(People people) {
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
    void a_person_who_accepts_what_has_changed_sees_the_change_first(People people) {
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
    void an_agreement_is_ended_on_a_page_that_says_what_follows(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        Person bruno = people.withAnArtist(Screen.PHONE, "Bruno", "Costa");
        UUID request = request(people, alma, bruno);
        people.programOf(bruno.account())
                .act("/collaborations/" + request + "/accept", 0)
                .must(200);

        alma.open("/collaborations/" + request).follow("End this agreement…");
        alma.reads("neither of you can reopen it");
        alma.press("End this agreement").reads("You ended the agreement.").reads("Ended");

        bruno.open("/collaborations/" + request + "/steps?step=CANCEL").reads("This is no longer possible.");
    }

    /** A request that can be read already. */
    private static UUID request(People people, Person from, Person to) {
        Visitor program = people.programOf(from.account());
        UUID id = program.post("/collaborations", """
                {"fromArtistId": "%1$s", "toArtistId": "%2$s", "kind": "MIX", "message": "Would you mix this?",
                 "splits": [{"artistId": "%1$s", "shareBasisPoints": 6500}, {"artistId": "%2$s", "shareBasisPoints": 3500}]}""".formatted(from.artist(), to.artist()))
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
