package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.artistagent.demo.Artwork;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A picture's card shows the result of an upload, and other input on the page is kept. */
@PageTest
class PictureFormsTest {

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
    private static final String TOO_LARGE = "A picture can be at most 10 MB.";

    @Test
    void an_oversized_picture_is_not_sent(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt").openOwn("/edit");
        choose(alma, new byte[TEN_MEGABYTES + 1]);
        assertThat(card(alma)).containsText(TOO_LARGE);

        card(alma)
                .getByText("Add", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(card(alma)).containsText(TOO_LARGE);
        assertThat(alma.page()).hasURL(people.address() + "/artists/" + alma.artist() + "/edit");
    }

    @Test
    void an_oversized_picture_is_refused_on_the_page_without_javascript(People people) {
        Person alva = people.withoutScript(Screen.DESK).signUp(new Account(People.userName("alva"), "Alva", "Berg"));
        people.register(alva);
        alva.openOwn("/edit");
        choose(alva, new byte[TEN_MEGABYTES + TEN_MEGABYTES / 2]);
        alva.press("Add");

        assertThat(card(alva)).containsText(TOO_LARGE);
        assertThat(alva.page()).hasURL(people.address() + "/artists/" + alva.artist() + "/edit#picture");
    }

    @Test
    void a_file_that_is_no_picture_is_reported_before_it_is_sent(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt").openOwn("/edit");

        choose(alma, "Dear diary".getBytes(StandardCharsets.UTF_8));
        assertThat(card(alma).locator(".err"))
                .hasText("This file isn’t a readable picture. Choose a JPEG, PNG or WebP file.");
        assertThat(card(alma).locator(".err svg")).hasCount(1);
        assertThat(card(alma).locator("[data-preview] img")).hasCount(0);

        choose(alma, Artwork.portrait(3));
        assertThat(card(alma).locator("[data-preview] img")).isVisible();
        assertThat(card(alma).locator(".err")).hasCount(0);
    }

    @Test
    void a_picture_is_saved_and_other_input_is_kept(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt").openOwn("/edit");
        alma.field("About you").pressSequentially("Half a sentence");
        choose(alma, Artwork.portrait(3));
        alma.press("Add");

        assertThat(card(alma)).containsText("The picture was saved.");
        assertThat(card(alma)).isInViewport();
        assertThat(alma.field("About you")).hasValue("Half a sentence");
        alma.press("Save changes").reads("Your profile was updated.").reads("Half a sentence");
    }

    @Test
    void a_public_page_shows_its_full_address(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt").openOwn("/edit");
        alma.tick("Anyone with the link");
        Locator card = alma.page().locator("#public-page");
        card.locator("form button").click();

        assertThat(card).containsText("Your public page is saved. Its address is " + people.address() + "/a/");
        assertThat(card.getByText("Copy")).isVisible();
        assertThat(alma.page()).hasURL(people.address() + "/artists/" + alma.artist() + "/edit#public-page");
    }

    private static Locator card(Person person) {
        return person.page().locator("#picture");
    }

    private static void choose(Person person, byte[] content) {
        person.field("Choose a picture").setInputFiles(new FilePayload("portrait.png", "image/png", content));
    }
}
