package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Input is neither lost nor saved twice. */
@PageTest
class UnsavedChangesTest {

    @Test
    void leaving_a_form_asks_first_and_returning_offers_the_unsaved_input(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        List<String> asked = new ArrayList<>();
        alma.page().onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        alma.openOwn("/edit");
        alma.field("About you").pressSequentially("Half a sentence");

        alma.openOwn("/catalogue");
        assertThat(asked).containsExactly("beforeunload");

        alma.openOwn("/edit").reads("You have unsaved changes from earlier.").press("Restore them");
        assertThat(alma.field("About you")).hasValue("Half a sentence");
        alma.press("Save changes").reads("Your profile was updated.");
        alma.openOwn("/edit");
        assertThat(alma.page().getByText("You have unsaved changes")).isHidden();
        assertThat(asked).containsExactly("beforeunload");
    }

    @Test
    void discarded_changes_are_not_offered_again(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/edit");
        alma.field("About you").pressSequentially("Never mind");
        alma.follow("Discard changes");

        alma.openOwn("/edit");
        assertThat(alma.page().getByText("You have unsaved changes")).isHidden();
        assertThat(alma.field("About you")).hasValue("");
    }

    @Test
    void a_form_sent_again_after_going_back_adds_one_release(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/releases/new").write("Title", "Only Once").write("Release date", "2026-11-06");
        alma.press("Add a release").reads("Only Once was added.");

        alma.page().goBack();
        alma.write("Title", "Only Once").write("Release date", "2026-11-06");
        alma.press("Add a release").reads("Only Once was added.");

        JsonNode releases = people.programOf(alma.account())
                .get("/artists/" + alma.artist() + "/releases")
                .must(200)
                .json()
                .get("items");
        assertThat(releases.size()).isEqualTo(1);
    }

    @Test
    void going_back_past_an_error_shows_the_form_and_sends_nothing(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        alma.openOwn("/catalogue");
        alma.openOwn("/releases/new").write("Title", "Night Drive").write("Release date", "some day");
        alma.press("Add a release");
        assertThat(alma.field("Release date")).hasAttribute("aria-invalid", "true");
        alma.write("Release date", "2026-11-06").press("Add a release").reads("Night Drive was added.");

        alma.page().goBack();

        alma.seesHeading("Add a release");
        assertThat(alma.field("Release date")).not().hasAttribute("aria-invalid", "true");
    }
}
