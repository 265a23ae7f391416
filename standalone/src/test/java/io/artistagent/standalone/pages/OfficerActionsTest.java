package io.artistagent.standalone.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.artistagent.standalone.ApiClient;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The compliance officer holds data, enters a breach, and rebuilds a read model. */
@PageTest
class OfficerActionsTest {

    private static final Account CLARA = new Account("clara", "Clara", "Demo");
    private static final double A_MINUTE = Duration.ofMinutes(1).toMillis();

    @Test
    void a_legal_hold_prevents_an_erasure_until_it_is_lifted(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        UUID request = people.programOf(alma.account())
                .post("/me/requests", "{\"type\": \"ERASURE\"}")
                .must(202)
                .id();
        ApiClient officer = people.programOf(CLARA);
        String subject =
                OfficerTest.lastEvent(officer, alma.artist(), 1).path("subject").asString();
        Person clara = people.stranger(Screen.DESK).signIn(CLARA);

        clara.open("/audit/holds?subject=" + subject)
                .write("Why must the data be kept?", "Regional court, file 3 O 112/26.")
                .press("Place hold")
                .reads("The hold is in place.");
        clara.open("/audit/cases/" + request).press("Confirm identity").reads("The identity is confirmed.");
        grant(clara);
        clara.page().locator("[role=alert]").first().waitFor();
        assertThat(clara.page().locator("#main")).containsText("hold");

        clara.open("/audit/holds");
        clara.press("State your purpose")
                .write("Why do you look at personal data?", "Hold of the regional court")
                .press("Show personal data");
        Locator hold = clara.page().locator("li").filter(new Locator.FilterOptions().setHasText(subject));
        assertThat(hold).containsText("file 3 O 112/26");
        hold.getByText("Lift this hold").click();
        hold.getByLabel("Why is it no longer needed?").fill("The court has decided.");
        hold.getByText("Lift hold", new Locator.GetByTextOptions().setExact(true))
                .click();
        clara.reads("The hold is lifted.");
    }

    private static void grant(Person clara) {
        clara.page().locator("[name=decision][value=GRANT]").check();
        clara.page().locator("#reason").fill("Nothing stands against it.");
        clara.page().locator("form[action$='/decide'] button").click();
    }

    @Test
    void a_breach_has_72_hours_until_the_authority_is_notified(People people) {
        String what = "A list was sent to the wrong address, %s.".formatted(UUID.randomUUID());
        Person clara = people.stranger(Screen.PHONE).signIn(CLARA).open("/audit/breaches");
        clara.follow("Enter a breach")
                .write("What happened?", what)
                .tick("Names and contact data")
                .write("About how many persons", "12")
                .press("Enter breach")
                .reads("The breach is in the register.");
        clara.follow(what).reads("hours left");
        clara.write(
                        "Authority notified",
                        clara.page()
                                .evaluate("new Date().toISOString().slice(0, 16)")
                                .toString())
                .press("Save changes")
                .reads("The breach is updated.");
        Locator row = clara.page().locator("li").filter(new Locator.FilterOptions().setHasText(what));
        assertThat(row).containsText("Authority notified");
    }

    @Test
    void a_rebuild_is_started_and_watched(People people) {
        Person clara = people.stranger(Screen.DESK).signIn(CLARA).open("/audit/projections");
        Locator artists = clara.page()
                .locator("details")
                .filter(new Locator.FilterOptions()
                        .setHas(clara.page().locator("summary[aria-label='Rebuild: Artists']")));
        artists.locator("summary").click();
        artists.getByText("Start rebuild").click();
        clara.reads("The rebuild has begun.");

        assertThat(clara.card("Rebuilds").locator("li").first().getByText("Done"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_MINUTE));
    }
}
